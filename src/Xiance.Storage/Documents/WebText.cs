using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Xiance.Storage.Documents;

/// <summary>A web page as text: blocks as lines, table rows with tabs, without scripts, menus and forms. Nothing is fetched.</summary>
static class WebText
{
    const int Deepest = 400;
    const int LongestCell = 600;

    static readonly HashSet<string> Dropped = ["SCRIPT", "STYLE", "NOSCRIPT", "NAV", "HEADER", "FOOTER", "FORM", "IFRAME", "SVG", "BUTTON", "SELECT", "TEMPLATE", "HEAD", "OBJECT"];

    static readonly HashSet<string> Blocks = ["P", "DIV", "LI", "UL", "OL", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE", "BLOCKQUOTE", "TABLE", "TBODY", "TR", "TD", "TH", "BODY", "DD", "DT", "DL", "PRE", "FIELDSET", "HR", "CENTER"];

    public static string Of(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        if (document.Body is { } body) Add(text, body, 0);
        return text.ToString();
    }

    static void Add(StringBuilder text, INode node, int depth)
    {
        if (node is IText words) AddWords(text, words.Data, words.ParentElement?.Closest("pre") is not null);
        else if (node is IElement element && !Dropped.Contains(element.TagName))
        {
            if (element.TagName == "BR") text.Append('\n');
            else if (depth > Deepest) AddWords(text, element.TextContent, false);
            else if (element is IHtmlTableElement table && IsData(table)) AddTable(text, table);
            else AddChildren(text, element, depth);
        }
    }

    static void AddChildren(StringBuilder text, IElement element, int depth)
    {
        var block = Blocks.Contains(element.TagName);
        if (block) Break(text);
        foreach (var child in element.ChildNodes) Add(text, child, depth + 1);
        if (block) Break(text);
    }

    static void Break(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    static void AddWords(StringBuilder text, string words, bool asSet)
    {
        foreach (var character in words) text.Append(character is '\n' or '\r' or '\t' && !asSet ? ' ' : character);
    }

    /// <summary>A table that holds others, or long prose in a cell, only lays out the page.</summary>
    static bool IsData(IHtmlTableElement table) =>
        table.QuerySelector("table") is null && table.Rows.Length > 1 && table.Rows.Any(row => row.Cells.Length > 1) && table.Rows.All(row => row.Cells.All(cell => cell.TextContent.Length < LongestCell));

    static void AddTable(StringBuilder text, IHtmlTableElement table)
    {
        Break(text);
        var spans = new Dictionary<int, int>();
        foreach (var row in table.Rows)
        {
            var column = 0;
            var cells = new List<string>();
            foreach (var cell in row.Cells)
            {
                Skip(spans, cells, ref column);
                cells.Add(Flat(cell));
                if (cell.RowSpan > 1) spans[column] = Math.Min(cell.RowSpan, 1000) - 1;
                for (var extra = 1; extra < Math.Min(cell.ColumnSpan, 100); extra++) cells.Add("");
                column += Math.Clamp(cell.ColumnSpan, 1, 100);
            }
            Skip(spans, cells, ref column);
            text.AppendJoin('\t', cells).Append('\n');
        }
    }

    /// <summary>A cell that reaches down from a row above leaves its place empty; readers carry its text down.</summary>
    static void Skip(Dictionary<int, int> spans, List<string> cells, ref int column)
    {
        while (spans.TryGetValue(column, out var left) && left > 0)
        {
            spans[column] = left - 1;
            cells.Add("");
            column++;
        }
    }

    /// <summary>Lines inside a cell are parted by a blank, runs of one line are not.</summary>
    static string Flat(IElement cell)
    {
        var words = string.Concat(cell.Descendants().Select(node => node is IText text ? text.Data : node is IElement element && (element.TagName == "BR" || Blocks.Contains(element.TagName)) ? " " : ""));
        return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
