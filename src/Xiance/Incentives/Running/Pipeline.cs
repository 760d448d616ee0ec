using System.Globalization;
using Xiance.Basics;
using Xiance.Rules;

namespace Xiance.Incentives.Running;

/// <summary>The arithmetic of one amount, line by line: what the lines sum to is the amount.</summary>
sealed class Pipeline(RuleBook book, CompiledRule rule, (Application Application, AwardRegister Register) with, IReadOnlyDictionary<CompiledExpression, Evaluation> answers)
{
    /// <summary>Yuan beyond which an amount of public money is a mistake of entry.</summary>
    const decimal Most = 90_000_000_000_000m;

    public (Money? Amount, IReadOnlyList<DecisionLine> Lines) Run(Calculation calculation)
    {
        if (answers.Values.Any(answer => answer.Number is { } number && Math.Abs(number) > Most)) return (null, []);
        List<DecisionLine> lines = [];
        Calculate(calculation, lines);
        Round(lines);
        if (rule.Rule.DeductBeforeCap) Deduct(lines);
        foreach (var cap in rule.Caps) Cap(cap, lines);
        if (!rule.Rule.DeductBeforeCap) Deduct(lines);
        return Math.Abs(Sum(lines)) > Most ? (null, []) : (Money.FromYuanExactly(Sum(lines)), lines);
    }

    void Calculate(Calculation calculation, List<DecisionLine> lines)
    {
        var factor = calculation.Rate?.Factor ?? 1m;
        lines.Add(Line(LineKind.Calculation, calculation.Base, calculation.Rate, factor));
        foreach (var less in calculation.Less) lines.Add(Line(LineKind.Less, less, calculation.Rate, -factor));
        Floor(lines);
    }

    DecisionLine Line(LineKind kind, NamedExpression item, RuleParameter? rate, decimal factor)
    {
        var number = answers[item.Expression].Number ?? 0;
        return new DecisionLine(kind, item.Name, rate is null ? item.Expression.Text : string.Create(CultureInfo.InvariantCulture, $"{number} × {rate}"), number * factor);
    }

    void Deduct(List<DecisionLine> lines)
    {
        foreach (var item in rule.Deduct) lines.Add(new DecisionLine(LineKind.Deduct, item.Name, item.Expression.Text, -(answers[item.Expression].Number ?? 0)));
        if (rule.Deduct.Count == 0) return;
        Floor(lines);
        Round(lines);
    }

    void Cap(CompiledCap cap, List<DecisionLine> lines)
    {
        var room = Math.Max(cap.Limit - Used(cap.Cap).Yuan, 0);
        if (Sum(lines) is var now && now > room) lines.Add(new DecisionLine(LineKind.Cap, cap.Cap.Limit, string.Create(CultureInfo.InvariantCulture, $"{cap.Limit} − {Used(cap.Cap)}"), room - now));
    }

    Money Used(RuleCap cap) => AwardRegister.Sum(with.Register.Entries.Where(entry => entry.Pack == book.Pack.Document && entry.Rule == rule.Rule.Code
        && entry.Key(cap.Per) == with.Application.Key(cap.Per) && (cap.Over == Horizon.Once || entry.Year == with.Application.Period.Last.Year)));

    static void Floor(List<DecisionLine> lines)
    {
        if (Sum(lines) is var now && now < 0) lines.Add(new DecisionLine(LineKind.Floor, "", "0", -now));
    }

    void Round(List<DecisionLine> lines)
    {
        var now = Sum(lines);
        var whole = Math.Round(now, 2, book.Pack.Rounding switch { FenRounding.Down => MidpointRounding.ToZero, FenRounding.Up => MidpointRounding.ToPositiveInfinity, _ => MidpointRounding.AwayFromZero });
        if (whole != now) lines.Add(new DecisionLine(LineKind.Rounding, "", "", whole - now));
    }

    static decimal Sum(List<DecisionLine> lines) => lines.Sum(line => line.Yuan);
}
