using Xiance.Documents.Grammar;

namespace Xiance.Documents.Text;

/// <summary>
/// The text that every reader sees: one paragraph a line, no blanks inside, read as simplified characters. View is the same text,
/// character for character, with one spelling of brackets, quotation marks, dashes and digits. Each character knows its place in the source.
/// </summary>
sealed class NormalText
{
    readonly int[] starts;
    readonly int[] ends;
    readonly int[] lineStarts;
    readonly int[] sourceLineStarts;
    readonly string source;
    readonly Dictionary<int, List<NameRun>> names = [];

    public NormalText(string text, int[] starts, int[] ends, Source source, IReadOnlyList<Paragraph> paragraphs)
    {
        Text = text;
        View = Characters.Unify(text);
        this.starts = starts;
        this.ends = ends;
        this.source = source.Text;
        sourceLineStarts = source.LineStarts;
        lineStarts = Source.Lines(text);
        Paragraphs = paragraphs;
    }

    public string Text { get; }

    public string View { get; }

    public IReadOnlyList<Paragraph> Paragraphs { get; }

    public Span Span(int start, int end) => new(start, end, At(lineStarts, start) + 1, At(lineStarts, Math.Max(start, end - 1)) + 1);

    public Span SourceSpan(int start, int end)
    {
        var from = starts.Length == 0 ? 0 : starts[Math.Min(start, starts.Length - 1)];
        var to = end > start ? ends[end - 1] : from;
        return new Span(from, to, At(sourceLineStarts, from) + 1, At(sourceLineStarts, Math.Max(from, to - 1)) + 1);
    }

    /// <summary>The enumerations of county names on a line; several readers ask for them.</summary>
    public List<NameRun> Names(Paragraph line) =>
        names.TryGetValue(line.Start, out var known) ? known : names[line.Start] = NameRuns.Read(View, line.Start, line.End);

    /// <summary>The text between two places without line breaks.</summary>
    public string Quote(int start, int end) => end <= start ? "" : Characters.WithoutBlanks(Text[start..end]);

    /// <summary>The source between the same two places without blanks, where it differs from the quote: traditional characters, pinyin, a page's running head.</summary>
    public string? Printed(int start, int end)
    {
        var span = SourceSpan(start, end);
        var printed = Characters.WithoutBlanks(source[span.Start..span.End]);
        return printed == Quote(start, end) ? null : printed;
    }

    static int At(int[] lines, int place)
    {
        var found = Array.BinarySearch(lines, place);
        return found >= 0 ? found : ~found - 1;
    }
}
