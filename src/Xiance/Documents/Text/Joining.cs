using System.Text.RegularExpressions;

namespace Xiance.Documents.Text;

/// <summary>Decides where a paragraph ends: a page or column break inside a sentence is no end, a heading is one even without a full stop.</summary>
static partial class Joining
{
    const int HeadingLength = 60;
    const int WidestLine = 56;

    public static List<List<Piece>> Paragraphs(List<Piece> pieces)
    {
        var width = Math.Min(WidestLine, pieces.Count == 0 ? 0 : pieces.Max(piece => piece.View.Length));
        var paragraphs = new List<List<Piece>>();
        foreach (var piece in pieces)
        {
            if (paragraphs.Count > 0 && !LeavesBox(paragraphs, piece) && !IsShortHeading(paragraphs[^1], width) && Continues(paragraphs[^1], piece)) paragraphs[^1].Add(piece);
            else paragraphs.Add([piece]);
        }
        return paragraphs;
    }

    /// <summary>一、加快转型升级，提升竞争力 is a heading in spite of its comma where the lines of the text are much longer.</summary>
    static bool IsShortHeading(List<Piece> paragraph, int width) =>
        paragraph is [{ Marker.Style: MarkerStyle.Chinese or MarkerStyle.ChineseInBrackets or MarkerStyle.Chapter or MarkerStyle.Section } only] && !only.EndsSentence && only.View.Length * 3 < width * 2 && only.View.Contains(',') && only.View[^1] != ','
        && Characters.IsHan(only.View[^1]) && !HasOpenBracket(only.View) && only.View.AsSpan().IndexOfAnyInRange('0', '9') < 0;

    /// <summary>…方案（2021— and 年）的通知 on the next line: a bracket left open goes on whatever the next line looks like.</summary>
    static bool ClosesBracket(Piece last, Piece next) =>
        !next.IsTable && !last.IsTable && next.Hashes == 0 && next.Marker is null && next.View.IndexOf(')') is >= 0 and < 30 && (next.View.IndexOf('(') is var open && (open < 0 || open > next.View.IndexOf(')'))) && HasOpenBracket(last.View);

    /// <summary>The names right under a box's title end at a blank line before prose, even without a full stop.</summary>
    static bool LeavesBox(List<List<Piece>> paragraphs, Piece next) =>
        next.AfterBlankLine && paragraphs.Count > 1 && paragraphs[^2][^1].Marker?.Style == MarkerStyle.Box && next.View.Contains('。') && !paragraphs[^1][^1].View.Contains('。');

    static bool Continues(List<Piece> paragraph, Piece next)
    {
        var last = paragraph[^1];
        if (ClosesBracket(last, next)) return true;
        if (LineLabel().IsMatch(next.View) && LineLabel().IsMatch(paragraph[0].View)) return false;
        if (next.IsTable || last.IsTable || next.Hashes > 0 || StartsAnew(next)) return false;
        if (last.View.EndsWith(':') && HasOpenBracket(last.View)) return true;
        if (last.EndsSentence || StandsAlone(last)) return false;
        if (paragraph.Count == 1 && IsHeading(last)) return last.View.EndsWith('"') is false && HasOpenBracket(last.View);
        return Balance(paragraph) > 0 || !EndsWithUnits(last.View);
    }

    /// <summary>A numbered line, or one marked as a heading, that is short and holds no sentence.</summary>
    public static bool IsHeading(Piece piece) =>
        piece.Hashes > 0 || (piece.Marker is not null && piece.View.Length <= HeadingLength && piece.View.IndexOfAny(['。', ',', ';']) < 0 && !DutyBegun().IsMatch(piece.View));

    static bool StartsAnew(Piece piece) =>
        piece.Marker is { Style: not MarkerStyle.DigitHalfBracket } || piece.View.StartsWith("--", StringComparison.Ordinal)
        || (piece.View.StartsWith('-') && piece.View.Length > 1 && Characters.IsHan(piece.View[1])) || StandsAlone(piece) || OpensWithLabel().IsMatch(piece.View);

    static bool StandsAlone(Piece piece) => piece.View.Length <= 120 && Alone().IsMatch(piece.View);

    static bool HasOpenBracket(string view) => view.Count(character => character == '(') > view.Count(character => character == ')') || view.Count(character => character == '《') > view.Count(character => character == '》');

    static int Balance(List<Piece> paragraph) => paragraph.Sum(piece => piece.View.Count(character => character == '(') - piece.View.Count(character => character == ')'));

    static bool EndsWithUnits(string view)
    {
        if (view.Length == 0 || view[^1] != ')') return false;
        var open = view.LastIndexOf("单位:", StringComparison.Ordinal);
        return open > 0 || UnitsEnd().IsMatch(view);
    }

    [GeneratedRegex(@"^(\(?(此件|本文|此文)[^。]{0,16}\)?|\(?\d{4}年\d{1,2}月\d{1,2}日\)?|[一二三四五六七八九〇○零OΟ]{4}年.{1,3}月.{1,3}日|\(?(\d{4}年\d{1,2}月\d{1,2}日)?[^()。,]{1,8}\(\d{4}\)\d+号\)?|.{0,60}(方案|规划|意见|通知|办法|细则|要点|计划|措施|规定|条例|纲要|公告|决定|政策|清单|分工表|任务表|分解表)(\(\d{4}.{0,12}\)|\([一二三四五试暂].{0,6}\))?》?(的通知)?》?|目录|前言|序言|(来源|浏览次数|发布时间|发布日期|索引号|发文字号|文号|发文机关|成文日期|主题分类|有效性|时效性|标题|信息来源|作者|编辑|责任编辑):?.{0,60})$", RegexOptions.NonBacktracking)]
    private static partial Regex Alone();

    /// <summary>某县：甲镇、乙镇, line by line.</summary>
    [GeneratedRegex(@"^[^:。,、;\d(]{2,14}:[^:]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex LineLabel();

    [GeneratedRegex(@"^\(?[^;,、。:()]{0,6}(责任|牵头|配合|负责|落实|主办|协办|承办)[^;,、。:()]{0,3}:", RegexOptions.NonBacktracking)]
    private static partial Regex OpensWithLabel();

    /// <summary>A date by which something is due begins a sentence, not a heading.</summary>
    [GeneratedRegex(@"\d日前.|月底前.", RegexOptions.NonBacktracking)]
    private static partial Regex DutyBegun();

    [GeneratedRegex(@"(负责|配合|参与|落实|牵头|参加)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex UnitsEnd();
}
