using Xiance.Basics.Text;
using Xiance.Rules.Types;

namespace Xiance.Incentives.Text;

/// <summary>Reads the declaration of a figure: text, truth, date, or a number with its unit.</summary>
static class FactReading
{
    static readonly Dictionary<string, RuleType> Types = new(StringComparer.Ordinal) { ["number"] = RuleType.Number, ["text"] = RuleType.Text, ["truth"] = RuleType.Boolean, ["date"] = RuleType.Date };

    public static FactDeclaration Read(YamlMap map)
    {
        var unit = map.OptionalText("unit") ?? "";
        var type = map.Has("type") ? map.Word("type", Types, RuleType.Number) : RuleType.Number;
        if (type == RuleType.Number && unit.Length == 0) unit = map.Text("unit");
        return new FactDeclaration(map.Text("name"), type == RuleType.Number ? RuleType.In(unit == "1" ? "" : unit) : type, map.Place)
        {
            Unit = unit,
            Decimals = map.OptionalWhole("decimals") ?? (unit is "元" or "%" ? 2 : 0),
            Values = map.Texts("values"),
            AwardOf = map.OptionalMap("award_of") is { } award ? new AwardSource(award.Text("pack"), award.Text("rule")) { Over = Over(award) } : null,
            Enjoyed = map.OptionalMap("enjoyed") is { } enjoyed ? new EnjoyedGroup(enjoyed.Text("group"), Over(enjoyed)) : null,
            Grouping = map.OptionalFlag("grouping") ?? false,
        };
    }

    static Horizon Over(YamlMap map) => map.Has("over") ? map.Word("over", RuleReading.Horizons, Horizon.Year) : Horizon.Year;
}
