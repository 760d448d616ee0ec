using System.Text.RegularExpressions;

namespace Xiance.Documents.Text;

/// <summary>Lines that belong to the page and not to the document: running heads, rules, page numbers, menus and buttons of web pages.</summary>
static partial class Furniture
{
    const int RunningHeadTimes = 3;
    const int RunningHeadLength = 24;

    /// <summary>Short lines without punctuation that come again and again in the whole source.</summary>
    public static HashSet<string> RunningHeads(List<Piece> pieces) =>
        [.. pieces.Where(CouldBeRunningHead).GroupBy(piece => Bare(piece.View)).Where(group => group.Count() >= RunningHeadTimes).Select(group => group.Key)];

    static string Bare(string view) => view.Trim('-', '·');

    public static List<Piece> Drop(List<Piece> pieces, HashSet<string> heads)
    {
        return [.. pieces.Where(piece => !(heads.Contains(Bare(piece.View)) && CouldBeRunningHead(piece)) && !Pattern().IsMatch(piece.View))];
    }

    static bool CouldBeRunningHead(Piece piece) =>
        piece.Marker is null && !piece.IsTable && piece.View.Length is > 1 and <= RunningHeadLength && piece.View.IndexOfAny(['。', ',', ';', ':', '、', '(', ')']) < 0;

    [GeneratedRegex(@"^(-{2,}|\*{2,}|={2,}|-?\d{1,4}-?|第\d+页(共\d+页)?|[•·●].{0,30}|字号:?.{0,12}|收藏|分享到?:?.{0,8}|打印(本页)?|关闭(窗口)?|返回顶部|在线咨询|上一篇.*|下一篇.*|x|×|Copyright.*|版权所有.*|扫一扫.*|!\[.*|<img.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
