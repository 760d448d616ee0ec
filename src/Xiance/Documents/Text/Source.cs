namespace Xiance.Documents.Text;

/// <summary>The decoded original with the places where its lines start.</summary>
sealed class Source(string text)
{
    public string Text => text;

    public int[] LineStarts { get; } = Lines(text);

    public int LineEnd(int line) => line + 1 < LineStarts.Length ? LineStarts[line + 1] - 1 : text.Length;

    public static int[] Lines(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
        return [.. starts];
    }
}
