using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>
/// One task per numbered item that names its units. A document that names no units at all has its outermost numbered
/// headings as tasks, except those that only introduce (指导思想, 总体要求, 目标).
/// </summary>
static partial class TaskReader
{
    public static List<PlanTask> Read(NormalText text, Node root)
    {
        var nodes = root.Flatten().Where(node => node.Marker is not null && !node.InBox).ToList();
        var tasks = nodes.Select(node => (node, groups: Groups(text, node))).Where(pair => pair.groups.Count > 0).Select(pair => Make(text, pair.node, pair.groups)).ToList();
        return tasks.Count > 0 ? tasks : [.. WithoutUnits(root).Select(node => Make(text, node, []))];
    }

    public static List<UnitGroup> Groups(NormalText text, Node node) =>
        [.. node.Own.Where(line => !line.IsTable).SelectMany(line => UnitBracket.Read(text, line.Start, line.End))];

    static IEnumerable<Node> WithoutUnits(Node root)
    {
        var numbered = root.Children.Where(node => node.Kind == ClauseKind.Section && node.Marker!.Value.Style == MarkerStyle.Chinese).ToList();
        return numbered.All(node => node.Children.All(child => child.Kind != ClauseKind.Section)) ? numbered.Where(node => !Introduces().IsMatch(node.Title)) : [];
    }

    static PlanTask Make(NormalText text, Node node, List<UnitGroup> groups)
    {
        var (start, end) = (node.TextStart, node.End);
        var units = groups.SelectMany(group => group.Units).Select(unit => unit.Mention).Distinct().ToList();
        IReadOnlyList<string> Named(UnitRole role) => [.. units.Where(unit => unit.Role == role).Select(unit => unit.Printed).Distinct()];
        var deadline = Deadline.Of(text, node.Children.Count == 0 || groups.Count > 0 ? node.Own : [.. node.Flatten().SelectMany(part => part.Own)]);
        return new PlanTask($"task:{node.Path}", node.Path, text.Span(start, end), text.SourceSpan(start, end))
        {
            Number = Number(node),
            HeadingPath = [.. node.Ancestors().Where(ancestor => ancestor.Kind != ClauseKind.Annex).Select(ancestor => ancestor.Heading).Reverse()],
            Title = UnitsAtEnd().Replace(node.Title, ""),
            Text = text.Quote(start, end),
            LeadUnits = Named(UnitRole.Lead),
            SupportingUnits = Named(UnitRole.Supporting),
            ResponsibleUnits = Named(UnitRole.Responsible),
            Units = units,
            Deadline = deadline is { } phrase ? text.Quote(phrase.Start, phrase.End) : null,
            Quote = text.Quote(start, end),
            Printed = text.Printed(start, end)
        };
    }

    /// <summary>A bracketed number under a plain one carries it in front, because such numbers start again under every item: 1（2）.</summary>
    static string Number(Node node)
    {
        var own = node.Marker!.Value;
        var above = node.Parent?.Marker;
        return own.Style == MarkerStyle.DigitInBrackets && !own.Number.Contains('.') && above is { Style: MarkerStyle.Digit } parent ? $"{parent.Number}({own.Number})" : own.Number;
    }

    [GeneratedRegex(@"[（(〔\[【][^（(]{0,6}(责任|牵头|负责|配合).*$")]
    private static partial Regex UnitsAtEnd();

    [GeneratedRegex(@"^(总体(要求|思路|目标)|指导思想|基本原则|(主要|发展|工作|总体)目标|目标任务|(政策)?适用(范围|对象)|背景|前言|现状|发展(基础|现状|环境))", RegexOptions.NonBacktracking)]
    private static partial Regex Introduces();
}
