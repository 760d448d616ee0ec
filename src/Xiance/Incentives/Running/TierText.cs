using System.Globalization;

namespace Xiance.Incentives.Running;

/// <summary>Tiers as an expression with the numbers in.</summary>
static class TierText
{
    public static string Of(RuleAmount amount, RuleTiers tiers, (Func<string, string> Inline, Func<string, RuleParameter?> Parameter) with)
    {
        var on = $"({with.Inline(tiers.On.Text)})";
        var rows = tiers.Rows.Select(row => (From: with.Parameter(row.From)?.Value ?? 0, Rate: row.Rate is null ? null : with.Parameter(row.Rate)?.Factor, Amount: row.Amount is null ? null : with.Parameter(row.Amount)?.Value)).OrderBy(row => row.From).ToList();
        return tiers.Progressive ? Progressive(on, [.. rows.Select(row => (row.From, row.Rate ?? 0))]) : Whole(on, rows, (amount.Base is null ? on : $"({with.Inline(amount.Base.Text)})", tiers.Included ? ">=" : ">"));
    }

    static string Whole(string on, IReadOnlyList<(decimal From, decimal? Rate, decimal? Amount)> rows, (string Base, string Sign) with) =>
        rows.Reverse().Aggregate("", (text, row) => text + $"if {on} {with.Sign} {Number(row.From)} then {(row.Rate is { } rate ? $"{with.Base} * {Number(rate)}" : Number(row.Amount ?? 0))} else ") + "0";

    static string Progressive(string on, IReadOnlyList<(decimal From, decimal Rate)> rows) =>
        string.Join(" + ", rows.Select((row, index) => index + 1 < rows.Count
            ? $"max(min({on}, {Number(rows[index + 1].From)}) - {Number(row.From)}, 0) * {Number(row.Rate)}"
            : $"max({on} - {Number(row.From)}, 0) * {Number(row.Rate)}"));

    static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
