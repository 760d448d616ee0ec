using System.Text.RegularExpressions;

namespace Xiance.Documents.Text;

/// <summary>Cuts the normal text of a document into the tree of its clauses.</summary>
sealed partial class Cutter(NormalText text)
{
    const int BoxTitleLength = 60;
    const int RunningTextLength = 160;
    const int LabelLength = 16;

    readonly Node root = new(null, null, ClauseKind.Section);
    readonly HashSet<string> paths = [];
    Node current = null!;
    Node? box;

    public static Node Cut(NormalText text) => new Cutter(text).Run();

    Node Run()
    {
        current = root;
        foreach (var paragraph in text.Paragraphs) Take(paragraph);
        return root;
    }

    void Take(Paragraph paragraph)
    {
        var view = text.View.AsSpan(paragraph.Start, paragraph.End - paragraph.Start);
        if (paragraph.IsTable) AddRow(paragraph);
        else if (Signature.Closes(view, current.Own.Count > 0 ? PlainBefore() : "")) Close(paragraph);
        else if (Marker.Read(view) is { } marker && !(marker.Style == MarkerStyle.Box && !IsBoxTitle(view))) AddNumbered(paragraph, marker);
        else if (paragraph.Hashes > 0 && box is null && !(root.Children.Count == 0 && IsTitle(view))) AddTitled(paragraph);
        else AddPlain(paragraph, view);
    }

    /// <summary>The document's own title stands at its head and opens no section.</summary>
    static bool IsTitle(ReadOnlySpan<char> view) => TitleEnd().IsMatch(view);

    static bool IsBoxTitle(ReadOnlySpan<char> view) => view.Length <= BoxTitleLength && view.IndexOf('。') < 0;

    void AddPlain(Paragraph paragraph, ReadOnlySpan<char> view)
    {
        if (box is not null && (UnitLabels.StartsWithLabel(view) || IsRunningText(view) || IsProseBehindNames(view))) LeaveBox();
        current.Own.Add(paragraph);
    }

    /// <summary>Long prose of several sentences that opens with no label goes on with the text around the box.</summary>
    static bool IsRunningText(ReadOnlySpan<char> view) =>
        view.Length > RunningTextLength && (view.Count('。') >= 3 || view.Count(',') >= 6) && view[..LabelLength].IndexOf(':') < 0;

    /// <summary>Where a box lists names without a full stop, the first paragraph of sentences goes on with the text around it.</summary>
    bool IsProseBehindNames(ReadOnlySpan<char> view)
    {
        if (current != box || box!.Own.Count < 2 || view.IndexOf('。') < 0 || view.IndexOf(',') < 0) return false;
        foreach (var line in box.Own.Skip(1))
            if (text.View.AsSpan(line.Start, line.End - line.Start) is var names && (names.IndexOf('。') >= 0 || names.IndexOf(':') >= 0 || names.IndexOf('、') < 0)) return false;
        return true;
    }

    ReadOnlySpan<char> PlainBefore() => text.View.AsSpan(current.Own[^1].Start, current.Own[^1].End - current.Own[^1].Start);

    /// <summary>The issuer's name and the date under a text, and what is said of its publication, belong to no item.</summary>
    void Close(Paragraph paragraph)
    {
        if (current != root && current.Own.Count > 1 && Signature.IsBody(PlainBefore()))
        {
            root.Own.Add(current.Own[^1]);
            current.Own.RemoveAt(current.Own.Count - 1);
        }
        box = null;
        current = root;
        root.Own.Add(paragraph);
    }

    void AddRow(Paragraph paragraph) => current.Own.Add(paragraph);

    void AddTitled(Paragraph paragraph)
    {
        var isOuter = text.View.AsSpan(paragraph.Start, paragraph.End - paragraph.Start) is "前言" or "序言" or "结语" or "附则";
        var parent = isOuter ? root : current;
        while (parent.Marker?.Style == MarkerStyle.Titled && (parent.Hashes >= paragraph.Hashes || paragraph.Hashes == 0)) parent = parent.Parent!;
        Open(parent, paragraph, new Marker(MarkerStyle.Titled, 0, Shorten(text.Text[paragraph.Start..paragraph.End]), 0), ClauseKind.Section);
    }

    void AddNumbered(Paragraph paragraph, Marker marker)
    {
        if (box is not null && BoxEnd.Closes(box, current, marker)) LeaveBox();
        var kind = marker.Style switch { MarkerStyle.Box => ClauseKind.Box, MarkerStyle.Annex => ClauseKind.Annex, _ => ClauseKind.Section };
        if (kind == ClauseKind.Box && box is not null) LeaveBox();
        var node = Open(kind == ClauseKind.Box ? BoxParent() : Parent(marker), paragraph, marker, kind);
        if (kind == ClauseKind.Box) box = node;
    }

    /// <summary>A box belongs to the item before it, but its number runs through the document, so its path does not name that item.</summary>
    Node BoxParent() => current;

    void LeaveBox()
    {
        current = box!.Parent!;
        box = null;
    }

    Node Parent(Marker marker)
    {
        var floor = box ?? root;
        for (var node = current; node != floor; node = node.Parent!)
        {
            if (node.Marker?.Style == marker.Style) return node.Parent!;
        }
        var parent = current;
        while (parent != floor && !Holds(parent, marker)) parent = parent.Parent!;
        return parent;
    }

    /// <summary>Inner styles go under outer ones; a list that starts afresh under a bare heading belongs to it whatever its style.</summary>
    bool Holds(Node parent, Marker marker)
    {
        var style = parent.Marker!.Value.Style;
        if (style == MarkerStyle.Titled) return marker.Style > MarkerStyle.Section;
        return style < marker.Style || (marker.Ordinal == 1 && parent == current && marker.Style > MarkerStyle.Article && parent.IsBare(text.View));
    }

    Node Open(Node parent, Paragraph paragraph, Marker marker, ClauseKind kind)
    {
        var printed = text.Text[paragraph.Start..paragraph.End];
        var stop = printed.IndexOf('。');
        var heading = stop < 0 ? printed : printed[..stop];
        var path = Unique(kind == ClauseKind.Box || parent == root ? marker.PathPart : $"{parent.Path}/{marker.PathPart}");
        var node = new Node(parent, marker, kind)
        {
            Path = path,
            Heading = heading,
            Title = heading[Math.Min(heading.Length, marker.Length)..].TrimEnd('：', ':'),
            Hashes = paragraph.Hashes,
            TextStart = paragraph.Start + marker.Length
        };
        node.Own.Add(paragraph);
        parent.Children.Add(node);
        return current = node;
    }

    string Unique(string path)
    {
        var unique = path;
        for (var again = 2; !paths.Add(unique); again++) unique = $"{path}·{again}";
        return unique;
    }

    static string Shorten(string title) => title.Length <= 20 ? title.TrimEnd('：', ':', '。') : title[..20];

    [GeneratedRegex(@"(方案|规划|意见|通知|办法|细则|要点|计划|措施|规定|条例|纲要|公告|决定|报告)(\([^)]{2,16}\))?$")]
    private static partial Regex TitleEnd();
}
