namespace Xiance.Documents.Text;

/// <summary>Turns the cut tree into the clauses that other rooms cite and pages show.</summary>
static class Clauses
{
    public static IReadOnlyList<Clause> Of(NormalText text, Node root) =>
        [.. Paragraphs(text, root, 0), .. root.Children.Select(child => Make(text, child))];

    public static IReadOnlyList<SectionHeading> Sections(NormalText text, Node root) => [.. Headings(text, root, 0)];

    static IEnumerable<SectionHeading> Headings(NormalText text, Node node, int level) => node.Children.SelectMany(child =>
        Headings(text, child, level + 1).Prepend(new SectionHeading(child.Path, child.Heading, level + 1, text.Span(child.Start, child.Own[0].End))));

    static Clause Make(NormalText text, Node node)
    {
        var (start, end) = (node.Start, node.Own[0].End);
        List<Clause> children = [.. Paragraphs(text, node, 1), .. node.Children.Select(child => Make(text, child))];
        children.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return new Clause(node.Path, node.Kind, node.Marker?.Number ?? "", node.Title, text.Span(start, end), text.SourceSpan(start, end), text.Text[start..end], children);
    }

    static IEnumerable<Clause> Paragraphs(NormalText text, Node node, int from)
    {
        for (var i = from; i < node.Own.Count; i++)
        {
            var (start, end) = (node.Own[i].Start, node.Own[i].End);
            var path = node.Path.Length == 0 ? $"段{i - from + 1}" : $"{node.Path}/段{i - from + 1}";
            yield return new Clause(path, node.Own[i].IsTable ? ClauseKind.Table : ClauseKind.Paragraph, "", "", text.Span(start, end), text.SourceSpan(start, end), text.Text[start..end], []);
        }
    }
}
