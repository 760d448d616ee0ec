using System.Globalization;

namespace Xiance.Plans;

/// <summary>Compares two versions of a plan by the keys of their items.</summary>
public static class ComparePlans
{
    public static PlanDifference Run(Plan earlier, Plan later)
    {
        var (old, young) = (Items(earlier), Items(later));
        var keys = young.Keys.Concat(old.Keys.Where(key => !young.ContainsKey(key)));
        return new([.. keys.Select(key => new PlanItemChange(key.Kind, key.Key, old.GetValueOrDefault(key), young.GetValueOrDefault(key))).Where(change => change.Earlier != change.Later)]);
    }

    static Dictionary<(string Kind, string Key), string> Items(Plan plan)
    {
        var items = new Dictionary<(string, string), string>();
        foreach (var task in plan.Tasks) items[("task", task.Key)] = Words(task);
        foreach (var target in plan.Targets) items[("target", target.Key)] = Words(target);
        foreach (var list in plan.Lists) items[("list", list.Key)] = $"{list.Name}：{string.Join('、', list.Members)}";
        return items;
    }

    static string Words(PlanTask task) => $"{task.Number} {task.Title}（{string.Join('、', task.Assignments.Select(unit => unit.PrintedName))}）{task.Deadline}".Trim();

    static string Words(Target target) =>
        string.Create(CultureInfo.InvariantCulture, $"{target.Indicator} {target.Scope} {target.Period} {Sign(target.Operator)}{target.Value:0.############}{(target.ValueMax is { } most ? $"—{most:0.############}" : "")}{target.UnitSymbol}");

    static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.MoreThan => ">",
        Comparison.AtMost => "≤",
        Comparison.LessThan => "<",
        Comparison.About => "约",
        _ => "=",
    };
}
