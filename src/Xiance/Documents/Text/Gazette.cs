namespace Xiance.Documents.Text;

/// <summary>Splits a source that holds several documents, such as a government gazette, at the documents' own headings.</summary>
static class Gazette
{
    public static IReadOnlyList<(int From, int To)> Split(Source source) => [(0, source.LineStarts.Length)];
}
