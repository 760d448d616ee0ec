using Xiance.Rules.Columns;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Incentives.Variants;

/// <summary>Turns applications into columns; every text figure of the pack, and each that says so, is a grouping as well.</summary>
public static class FirmColumns
{
    public static FirmTable Of(RuleBook book, IReadOnlyList<Application> applications)
    {
        var columns = book.Pack.Facts.ToDictionary(fact => fact.Name, fact => Column(fact, applications), StringComparer.Ordinal);
        var groupings = book.Pack.Facts.Where(fact => fact.Type == RuleType.Text || fact.Grouping).ToDictionary(fact => fact.Name, fact => applications.Select(one => Text(one.Facts.GetValueOrDefault(fact.Name))).ToArray(), StringComparer.Ordinal);
        return new FirmTable(applications.Count, columns) { Groupings = groupings };
    }

    static string Text(Value? value) => value switch { TextValue text => text.Text, BooleanValue truth => truth.Truth ? "是" : "否", _ => "" };

    static Column Column(FactDeclaration fact, IReadOnlyList<Application> applications)
    {
        var values = applications.Select(one => one.Facts.GetValueOrDefault(fact.Name)).ToArray();
        var missing = Array.ConvertAll(values, value => value is null);
        if (fact.Type == RuleType.Text) return new Column<string>(Array.ConvertAll(values, value => (value as TextValue)?.Text ?? ""), missing);
        if (fact.Type == RuleType.Boolean) return new Column<bool>(Array.ConvertAll(values, value => value is BooleanValue { Truth: true }), missing);
        if (fact.Type == RuleType.Date) return new Column<CivilDate>(Array.ConvertAll(values, value => value is DateValue day ? day.Date : default), missing);
        return new Column<decimal>(Array.ConvertAll(values, value => value is NumberValue number ? number.Number : 0), missing);
    }
}
