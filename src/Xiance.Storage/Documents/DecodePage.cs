using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Storage.Documents;

/// <summary>The text of a web page: a line a block, table rows with tabs; scripts, styles, navigation and forms left out. Nothing is fetched.</summary>
static class DecodePage
{
    static readonly HashSet<string> Blocks = ["P", "DIV", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE", "BLOCKQUOTE", "TR", "PRE", "DD", "DT", "CENTER", "TABLE", "UL", "OL"];

    static readonly HashSet<string> Ignored = ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "FOOTER", "FORM", "SELECT", "BUTTON", "IFRAME", "HEAD"];

    public static Outcome<SourceText> Run(string name, string markup)
    {
        if (markup.Length > ReadFile.LargestText) return Problems.DocumentTooLarge(name);
        using var page = new HtmlParser().ParseDocument(markup);
        var text = new StringBuilder();
        if (page.Body is { } body) Walk(text, body);
        return new SourceText(name, string.Join('\n', text.ToString().Split('\n').Select(line => line.Trim(' ', '\u00A0')).Where(line => line.Length > 0)) + "\n");
    }

    // Pages can be nested without end; an explicit stack keeps deep ones from ending the program.
    static void Walk(StringBuilder text, IElement body)
    {
        var open = new Stack<(INode Node, bool Leaving)>([(body, false)]);
        while (open.TryPop(out var next))
        {
            if (next.Node is IText words && !next.Leaving) text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
            if (next.Node is not IElement element || Ignored.Contains(element.TagName)) continue;
            if (next.Leaving) Leave(text, element);
            else Enter(text, element, open);
        }
    }

    static void Enter(StringBuilder text, IElement element, Stack<(INode Node, bool Leaving)> open)
    {
        if (element.TagName == "BR") text.Append('\n');
        if (element.TagName is "TD" or "TH" && element.PreviousElementSibling is not null) text.Append('\t');
        open.Push((element, true));
        for (var i = element.ChildNodes.Length - 1; i >= 0; i--) open.Push((element.ChildNodes[i], false));
    }

    static void Leave(StringBuilder text, IElement element)
    {
        if (Blocks.Contains(element.TagName) && !InCell(element)) text.Append('\n');
    }

    static bool InCell(IElement element) => element.TagName != "TR" && element.Ancestors().OfType<IElement>().Any(above => above.TagName is "TD" or "TH");
}
