using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>
/// Tasks that stand as rows of a breakdown table (序号 任务事项 牵头单位 配合单位 完成时限). Where a column says that its first unit
/// leads, the first leads and the others support; of several columns of responsible units the last is the document's own level.
/// </summary>
static partial class TableTaskReader
{
    public static IEnumerable<PlanTask> Read(NormalText text, Node root) =>
        root.Flatten().SelectMany(node => TableBlocks.Of(text, node)).SelectMany(block => Layout.Of(text, block) is { } layout ? Rows(text, block, layout) : []);

    /// <summary>A number and units that are printed once for several rows hold for all of them.</summary>
    static IEnumerable<PlanTask> Rows(NormalText text, TableBlock block, Layout layout)
    {
        List<Cell>? above = null;
        foreach (var row in block.Rows)
        {
            var cells = Align(text, row.Cells);
            if (above is not null) Carry(cells, above, layout);
            if (Make(text, block, layout, row, cells) is not { } task) continue;
            above = cells;
            yield return task;
        }
    }

    static void Carry(List<Cell> cells, List<Cell> above, Layout layout)
    {
        bool IsEmpty(int column) => column < 0 || column < cells.Count && cells[column].End == cells[column].Start;
        if (!IsEmpty(layout.Lead) || !IsEmpty(layout.Responsible) || !IsEmpty(layout.Supporting)) return;
        foreach (var column in new[] { layout.Number, layout.Lead, layout.Responsible, layout.Supporting }.Where(column => column >= 0 && column < above.Count && IsEmpty(column))) cells[column] = above[column];
    }

    sealed record Layout(int Number, int Task, int Lead, int Supporting, int Responsible, bool FirstLeads, int Deadline)
    {
        public static Layout? Of(NormalText text, TableBlock block)
        {
            var heads = block.Head.Cells.Select(cell => cell.Text(text)).ToList();
            var responsible = heads.FindLastIndex(head => head.Contains("责任单位", StringComparison.Ordinal) || head.Contains("责任部门", StringComparison.Ordinal));
            var lead = heads.FindIndex(head => head.StartsWith("牵头", StringComparison.Ordinal));
            var supporting = heads.FindIndex(head => head.StartsWith("配合", StringComparison.Ordinal) || head.StartsWith("参与", StringComparison.Ordinal) || head.StartsWith("协", StringComparison.Ordinal));
            var task = heads.FindIndex(head => TaskHead().IsMatch(head));
            if (task < 0 || (responsible < 0 && lead < 0)) return null;
            var first = responsible >= 0 && heads[responsible].Contains("牵头", StringComparison.Ordinal);
            return new Layout(heads.FindIndex(head => head.EndsWith("序号", StringComparison.Ordinal)), task, lead, supporting, responsible, first, heads.FindIndex(head => head.Contains("时限", StringComparison.Ordinal) || head.Contains("时间", StringComparison.Ordinal)));
        }
    }

    static PlanTask? Make(NormalText text, TableBlock block, Layout layout, TableRow row, List<Cell> cells)
    {
        if (layout.Task >= cells.Count || cells[layout.Task].End == cells[layout.Task].Start) return null;
        var body = cells[layout.Task];
        var units = Units(text, layout, cells);
        var path = Clauses.PathOf(block.Node, row.Line);
        IReadOnlyList<string> Named(UnitRole role) => [.. units.Where(unit => unit.Role == role).Select(unit => unit.Printed)];
        return new PlanTask($"task:{path}", path, text.Span(body.Start, body.End), text.SourceSpan(body.Start, body.End))
        {
            Number = layout.Number >= 0 && layout.Number < cells.Count ? cells[layout.Number].Text(text) : "",
            HeadingPath = [],
            Title = Title(body.Text(text)),
            Text = body.Text(text),
            LeadUnits = Named(UnitRole.Lead),
            SupportingUnits = Named(UnitRole.Supporting),
            ResponsibleUnits = Named(UnitRole.Responsible),
            Units = units,
            Deadline = DeadlineOf(text, layout, cells),
            Quote = body.Text(text),
            Printed = text.Printed(body.Start, body.End)
        };
    }

    static string Title(string body) => body.IndexOf('。') is var stop and > 0 ? body[..stop] : body;

    /// <summary>Rows whose number ran into the first cell (24 对…) get it back as a cell of its own.</summary>
    static List<Cell> Align(NormalText text, IReadOnlyList<Cell> cells)
    {
        var first = cells[0];
        if (NumberInCell().Match(text.View, first.Start, first.End - first.Start) is not { Success: true } match) return [.. cells];
        var gap = match.Groups[1].Index + match.Groups[1].Length;
        return [new Cell(first.Start, gap), new Cell(gap + 1, first.End), .. cells.Skip(1)];
    }

    static List<UnitMention> Units(NormalText text, Layout layout, List<Cell> cells)
    {
        var units = new List<UnitMention>();
        Add(units, text, cells, layout.Lead, UnitRole.Lead, "牵头单位");
        Add(units, text, cells, layout.Supporting, UnitRole.Supporting, "配合单位");
        var from = units.Count;
        Add(units, text, cells, layout.Responsible, UnitRole.Responsible, "责任单位");
        for (var i = from; i < units.Count && layout.FirstLeads; i++) units[i] = units[i] with { Role = i == from ? UnitRole.Lead : UnitRole.Supporting };
        return units;
    }

    static void Add(List<UnitMention> units, NormalText text, List<Cell> cells, int column, UnitRole role, string label)
    {
        if (column < 0 || column >= cells.Count) return;
        var places = new List<UnitPlace>();
        foreach (var (start, end) in Brackets.Split(text.View, cells[column].Start, cells[column].End, " ")) UnitBracket.Add(places, text, start, end, role, label);
        units.AddRange(places.Select(place => place.Mention));
    }

    static string? DeadlineOf(NormalText text, Layout layout, List<Cell> cells)
    {
        if (layout.Deadline < 0 || layout.Deadline >= cells.Count) return null;
        var printed = cells[layout.Deadline].Text(text);
        return printed.Length == 0 || UnitEnd().IsMatch(printed) ? null : printed;
    }

    [GeneratedRegex(@"任务|事项|内容|措施|工作|举措")]
    private static partial Regex TaskHead();

    [GeneratedRegex(@"\G(\d{1,3}) (?=\S)")]
    private static partial Regex NumberInCell();

    [GeneratedRegex(@"(局|委|厅|部|办|政府|中心|公司)$")]
    private static partial Regex UnitEnd();
}
