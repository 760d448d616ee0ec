namespace Xiance.Documents.Text;

/// <summary>Cuts source lines into pieces: at line breaks, and inside a line where a wide gap stands before a number.</summary>
static class Pieces
{
    const int WideGap = 2;

    public static List<Piece> Of(Source source, int fromLine, int toLine)
    {
        var pieces = new List<Piece>();
        var afterBlank = true;
        var listed = false;
        for (var line = fromLine; line < toLine; line++)
        {
            var start = source.LineStarts[line];
            var end = source.LineEnd(line);
            var before = pieces.Count;
            listed = BlankTable.Goes(listed, source.Text.AsSpan(start, end - start));
            Add(pieces, source, (start, end), afterBlank, listed);
            afterBlank = pieces.Count == before;
        }
        return pieces;
    }

    static void Add(List<Piece> pieces, Source source, (int Start, int End) line, bool afterBlank, bool listed)
    {
        var text = source.Text;
        var (start, end) = line;
        var lineStart = start;
        while (start < end && Characters.IsBlank(text[start])) start++;
        while (end > start && Characters.IsBlank(text[end - 1])) end--;
        if (start == end) return;
        start = BehindBullet(text, start, end);
        var hashes = 0;
        while (start + hashes < end && text[start + hashes] is '#' or '＃') hashes++;
        start += hashes;
        var isTable = (listed || LooksLikeRow(text.AsSpan(start, end - start))) && !Metadata.IsRow(text.AsSpan(start, end - start));
        if (isTable)
        {
            var leading = text.IndexOf('\t', lineStart, start - lineStart);
            pieces.Add(new Piece(leading < 0 ? start : leading, end, View(source, start, end), hashes, true, afterBlank));
            return;
        }
        foreach (var gap in Gaps(text, start, end))
        {
            pieces.Add(Make(source, start, gap.From, hashes, afterBlank));
            (start, hashes, afterBlank) = (gap.To, 0, false);
        }
        pieces.Add(Make(source, start, end, hashes, afterBlank));
    }

    /// <summary>The bullet of a list item that carries a number as well: - 1.….</summary>
    static int BehindBullet(string text, int start, int end)
    {
        if (text[start] is not ('-' or '*' or '+' or '•') || start + 2 >= end || !Characters.IsBlank(text[start + 1])) return start;
        var to = start + 1;
        while (to < end && Characters.IsBlank(text[to])) to++;
        return to < end && Marker.Read(Characters.Unify(text[to..Math.Min(end, to + 8)])) is not null ? to : start;
    }

    static bool LooksLikeRow(ReadOnlySpan<char> line) => line.StartsWith("|") || line.Contains('\t');

    static IEnumerable<(int From, int To)> Gaps(string text, int start, int end)
    {
        var last = MarkerAt(text, start, end);
        for (var at = start; at < end; at++)
        {
            if (!Characters.IsBlank(text[at])) continue;
            var to = at;
            while (to < end && Characters.IsBlank(text[to])) to++;
            var next = at > start ? MarkerAt(text, to, end) : null;
            var counts = next is { } one && last is { } other && one.Style == other.Style && one.Ordinal == other.Ordinal + 1;
            if (next is not null) last = next;
            if (at > start && (counts || to - at >= WideGap && next is not null || Metadata.Starts(text.AsSpan(to, end - to)) && Metadata.IsRow(text.AsSpan(start, end - start)))) yield return (at, to);
            at = to;
        }
    }

    static Marker? MarkerAt(string text, int at, int end) => at < end ? Marker.Read(Characters.Unify(text[at..Math.Min(end, at + 8)])) : null;

    static Piece Make(Source source, int start, int end, int hashes, bool afterBlank)
    {
        while (start < end && Characters.IsBlank(source.Text[start])) start++;
        return new Piece(start, end, View(source, start, end).Replace("**", "", StringComparison.Ordinal), hashes, false, afterBlank);
    }

    /// <summary>The words by which a line's shape is judged, read as simplified characters like the text itself.</summary>
    static string View(Source source, int start, int end)
    {
        var view = Characters.WithoutBlanks(Characters.Unify(source.Text[start..end]));
        return source.IsTraditional ? string.Create(view.Length, view, (target, words) =>
        {
            for (var i = 0; i < words.Length; i++) target[i] = Simplify.Character(words[i]);
        }) : view;
    }
}
