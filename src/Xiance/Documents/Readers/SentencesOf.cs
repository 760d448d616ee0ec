namespace Xiance.Documents.Readers;

/// <summary>Cuts a line into its sentences, without their closing signs.</summary>
static class SentencesOf
{
    public static IEnumerable<(int Start, int End)> Line(string view, int start, int end)
    {
        var from = start;
        for (var at = start; at < end; at++)
        {
            if (view[at] is not ('。' or '!' or '?')) continue;
            if (at > from) yield return (from, at);
            from = at + 1;
        }
        if (end > from) yield return (from, end);
    }
}
