using System.Text.RegularExpressions;

namespace Xiance.Documents.Text;

/// <summary>
/// Splits a source that holds several documents, such as a government gazette, at the documents' own headings: a title
/// 关于…的通知 directly above the line with date and number. A contents list names numbers too, but never alone on a line.
/// </summary>
static partial class Gazette
{
    const int TitleLines = 3;

    public static IReadOnlyList<(int From, int To)> Split(Source source)
    {
        var lines = Enumerable.Range(0, source.LineStarts.Length).Select(line => Plain(source, line)).ToList();
        var starts = new List<int>();
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines[line].Length is > 0 and < 60 && NumberLine().IsMatch(lines[line]) && TitleAbove(lines, line) is { } start && (starts.Count == 0 || start > starts[^1])) starts.Add(start);
        }
        if (starts.Count < 2) return [(0, lines.Count)];
        return [.. starts.Select((start, i) => (start, i + 1 < starts.Count ? starts[i + 1] : lines.Count))];
    }

    static int? TitleAbove(List<string> lines, int line)
    {
        var title = "";
        var taken = 0;
        for (var above = line - 1; above >= 0 && taken < TitleLines; above--)
        {
            if (lines[above].Length == 0) continue;
            title = lines[above] + title;
            taken++;
            if (Title().IsMatch(title)) return above;
        }
        return null;
    }

    static string Plain(Source source, int line) =>
        Characters.WithoutBlanks(Characters.Unify(source.Text[source.LineStarts[line]..source.LineEnd(line)])).TrimStart('#').Replace("**", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\(?((19|20)\d\d年\d{1,2}月\d{1,2}日)?[^()。,:;《》\d]{2,12}\((19|20)\d\d\)第?\d{1,4}号\)?((19|20)\d\d年\d{1,2}月\d{1,2}日)?$")]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^[^。;,:]{2,60}关于[^。;]{2,120}(通知|意见|决定|公告|批复|函|通报|措施)$")]
    private static partial Regex Title();
}
