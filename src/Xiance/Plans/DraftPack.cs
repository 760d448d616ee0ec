using System.Globalization;
using System.Text;
using Xiance.Basics;

namespace Xiance.Plans;

/// <summary>
/// Writes a first pack from a confirmed plan, ready for a pack author: what the document says with its clauses, what it does not say
/// as provisional with the assumption made. What cannot be written is listed in a comment with the reason, never left out silently.
/// </summary>
public static class DraftPack
{
    const string Draft = "草稿：由已确认的方案自动生成，须由规则编写人核定";

    /// <summary>File name → text. The regions are those of the jurisdiction, the first one being the jurisdiction itself.</summary>
    public static IReadOnlyDictionary<string, string> Run(Plan plan, string id, DateOnly from, IReadOnlyList<DraftRegion> regions)
    {
        var targets = plan.Targets.Select(target => (Target: target, Refusal: Refusal(target))).ToList();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack.yaml"] = Head(plan, id, from, regions[0].Code),
            ["regions.yaml"] = Regions(plan, regions),
            ["indicators.yaml"] = Indicators([.. targets.Where(pair => pair.Refusal is null).Select(pair => pair.Target)]),
            ["targets.yaml"] = Targets(targets),
            ["tasks.yaml"] = Tasks(plan),
        };
    }

    static string Head(Plan plan, string id, DateOnly from, string jurisdiction)
    {
        var text = new StringBuilder($"# {Draft}\nschema: pack/1\nid: {id}\ntitle: {Quoted(plan.Title)}\nissuer: {Quoted(plan.Issuer ?? "待补")}\n");
        if (plan.DocumentNumber is { Length: > 0 } number) text.Append("document_number: ").Append(Quoted(number)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"jurisdiction: \"{jurisdiction}\"\neffective_from: {from:yyyy-MM-dd}\nversion: 0.{plan.Version}.0\ndocument_titles:\n  - {Quoted(plan.Title)}\n");
        return text.ToString();
    }

    static string Regions(Plan plan, IReadOnlyList<DraftRegion> regions)
    {
        var text = new StringBuilder($"# {Draft}；名单中登记册没有的名称列在注释里\nschema: regions/1\nregions:\n");
        foreach (var region in regions) text.Append(CultureInfo.InvariantCulture, $"  - {{code: \"{region.Code}\", name: {region.Name}, kind: {region.Kind}{(region.Parent is { } parent ? $", parent: \"{parent}\"" : "")}{(region.Member ? ", member: true" : "")}}}\n");
        var named = regions.ToLookup(region => region.Name, StringComparer.Ordinal);
        var lists = plan.Lists.Where(list => list.Members.Any(member => named[member].Count() == 1)).ToList();
        if (lists.Count > 0) text.Append("lists:\n");
        foreach (var list in lists)
        {
            var unknown = list.Members.Where(member => named[member].Count() != 1).ToList();
            if (unknown.Count > 0) text.Append(CultureInfo.InvariantCulture, $"  # {list.Name}：登记册没有或不止一个的名称：{string.Join('、', unknown)}\n");
            text.Append(CultureInfo.InvariantCulture, $"  - {{name: {Quoted(list.Name.Length > 0 ? list.Name : list.Key)}, group: {Quoted(list.Clause)}, cite: {Quoted(list.Clause)}, open: {(unknown.Count > 0 ? "true" : "false")}, members: [{string.Join(", ", list.Members.Except(unknown))}]}}\n");
        }
        foreach (var list in plan.Lists.Except(lists)) text.Append(CultureInfo.InvariantCulture, $"# 未转入的名单 {list.Name}（{list.Clause}）：登记册没有这些名称\n");
        return text.ToString();
    }

    static string? Refusal(Target target) =>
        target.Value is null ? "没有数值"
        : target.Indicator.Trim().Length == 0 ? "没有指标名"
        : !MeasureUnits.Standard.Get(target.UnitSymbol, Place.Nowhere).Succeeded ? $"计量单位“{target.UnitSymbol}”没有登记"
        : target.ValueMax <= target.Value ? "上限不大于下限" : null;

    static string Indicators(IReadOnlyList<Target> targets)
    {
        var text = new StringBuilder($"# {Draft}\nschema: indicators/1\nindicators:\n");
        foreach (var group in targets.GroupBy(Code, StringComparer.Ordinal))
        {
            var first = group.First();
            text.Append(CultureInfo.InvariantCulture, $"  - code: {Quoted(group.Key)}\n    name: {Quoted(group.Key)}\n    unit: {Quoted(first.UnitSymbol)}\n    decimals: {group.Max(target => Decimals(target.Value!.Value))}\n    direction: {(first.Operator is Comparison.AtMost or Comparison.LessThan ? "lower" : "higher")}\n    periods: [year]\n    definition: 待补：请写明口径和数据来源\n    arrival: department\n    scope: jurisdiction\n{Origin(first)}");
        }
        return text.ToString();
    }

    /// <summary>Targets of one indicator in units that do not fit together become two indicators.</summary>
    static string Code(Target target) => target.Measure is TargetMeasure.Level or TargetMeasure.Ratio or TargetMeasure.Cumulative ? target.Indicator.Trim() : $"{target.Indicator.Trim()}（{target.UnitSymbol}）";

    static string Targets(IReadOnlyList<(Target Target, string? Refusal)> targets)
    {
        var text = new StringBuilder($"# {Draft}\nschema: targets/1\ntargets:\n");
        var dimensions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (target, refusal) in targets)
        {
            var unit = dimensions.GetValueOrDefault(Code(target), target.UnitSymbol);
            var reason = refusal ?? (Dimension(unit) == Dimension(target.UnitSymbol) ? null : $"与同名指标的单位“{unit}”不同类");
            if (reason is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"  # 未转入：{target.Indicator} {target.Value}{target.UnitSymbol}（{target.Cite?.Clause}）：{reason}\n");
                continue;
            }
            dimensions[Code(target)] = unit;
            Append(text, target);
        }
        return text.ToString();
    }

    /// <summary>What stands before the first clause has no path to cite.</summary>
    static string Origin(Target target) => target.Cite is { Clause.Length: > 0 } cite ? $"    cite: {Quoted(cite.Clause)}\n" : "    provisional: true\n    assumption: 出自文首没有编号的文字，须核定\n";

    static string? Dimension(string symbol) => MeasureUnits.Standard.Get(symbol, Place.Nowhere).Value?.Dimension;

    static void Append(StringBuilder text, Target target)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - key: {Quoted(target.Key)}\n    indicator: {Quoted(Code(target))}\n    scope: {Quoted(target.Scope.Length > 0 ? target.Scope : "全域")}\n");
        if (target.Period is { } period) text.Append(CultureInfo.InvariantCulture, $"    period: \"{period}\"\n");
        text.Append(CultureInfo.InvariantCulture, $"    operator: {Snake(target.Operator.ToString())}\n    value: {target.Value}\n");
        if (target.ValueMax is { } most) text.Append(CultureInfo.InvariantCulture, $"    value_max: {most}\n");
        var counted = target.Measure == TargetMeasure.Count;
        text.Append(CultureInfo.InvariantCulture, $"    unit: {Quoted(target.UnitSymbol)}\n    measure: {(counted ? "level" : Snake(target.Measure.ToString()))}\n{Origin(target)}");
        if (counted) text.Append("    # 这是数县（或数项）的目标：写明 condition 后改为 measure: count\n");
    }

    static string Tasks(Plan plan)
    {
        var text = new StringBuilder($"# {Draft}\nschema: tasks/1\ntasks:\n");
        foreach (var task in plan.Tasks)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - key: {Quoted(task.Key)}\n    number: {Quoted(task.Number)}\n    title: {Quoted(task.Title)}\n");
            Names(text, "action", task.HeadingPath);
            Names(text, "lead", Units(task, UnitRole.Lead));
            Names(text, "supporting", Units(task, UnitRole.Supporting));
            Names(text, "responsible", Units(task, UnitRole.Responsible));
            if (task.Deadline is { Length: > 0 } deadline) text.Append("    deadline: ").Append(Quoted(deadline)).Append('\n');
            text.Append("    cite: ").Append(Quoted(task.Cite!.Clause)).Append('\n');
        }
        return text.ToString();
    }

    static List<string> Units(PlanTask task, UnitRole role) => [.. task.Assignments.Where(unit => unit.Role == role).Select(unit => unit.PrintedName)];

    static void Names(StringBuilder text, string key, IReadOnlyList<string> names)
    {
        if (names.Count > 0) text.Append(CultureInfo.InvariantCulture, $"    {key}: [{string.Join(", ", names.Select(Quoted))}]\n");
    }

    static int Decimals(decimal value) => Math.Min(6, (int)(value / 1.000000000000000000000000000000m).Scale);

    static string Snake(string word) => string.Concat(word.Select((letter, place) => char.IsUpper(letter) ? (place > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace('\n', ' ') + "\"";
}

/// <summary>A region as a draft pack names it: code, name, kind as packs write it, code of its parent, and whether it is assessed.</summary>
public sealed record DraftRegion(string Code, string Name, string Kind, string? Parent, bool Member);
