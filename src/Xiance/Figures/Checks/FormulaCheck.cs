using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Values;

namespace Xiance.Figures.Checks;

/// <summary>A condition in FEEL over the indicators of one region: parts and wholes, bounds, ratios, against last period or the year before.</summary>
public sealed record FormulaCheck(string Code, string Name, CompiledExpression Formula, IReadOnlyList<FormulaInput> Inputs) : Check(Code, Name)
{
    /// <summary>Last month of the period, 1 to 12, under this name.</summary>
    public const string Month = "月份";

    public const string Before = "上期_";

    public const string YearBefore = "上年同期_";

    public override IReadOnlyList<string> Indicators => [.. Inputs.Where(input => input.Moment == FormulaMoment.Now).Select(input => input.Indicator)];

    public override IEnumerable<Period> Reads(Period period) => Inputs.Select(input => input.Of(period)).OfType<Period>().Append(period).Distinct();

    internal override IEnumerable<Finding> Run(CheckData data) => data.Regions.Select(region => One(data, region));

    Finding One(CheckData data, CheckedRegion region)
    {
        var figures = Inputs.Select(input => (Input: input, Figure: input.Of(data.Period) is { } period ? data.Find(region.Id, input.Indicator, period) : null)).ToList();
        var values = figures.ToDictionary(pair => pair.Input.Name, pair => pair.Figure is { } figure ? (Value?)figure.Value : null, StringComparer.Ordinal);
        values[Month] = (decimal)data.Period.Last.Month;
        var answer = Formula.Evaluate(values);
        if (answer.Truth == true) return Finding.Passed(this, region);
        if (answer.Problem is { } problem) return Finding.Undetermined(this, region, [problem]);
        if (answer.IsUndetermined) return Finding.Undetermined(this, region, answer.Missing.Select(name => Lacking(data, region, name)));
        var present = figures.Where(pair => pair.Figure is not null).Select(pair => (pair.Input.Name, Figure: pair.Figure!)).ToList();
        return new Finding(this, CheckOutcome.Failed, [region])
        {
            Figures = [.. present.Select(pair => pair.Figure)],
            Statement = Problems.FormulaFailed(region.Name, Formula.Text, string.Join('，', present.Select(pair => $"{pair.Name} = {Show(pair.Figure)}"))),
        };
    }

    Problem Lacking(CheckData data, CheckedRegion region, string name)
    {
        var input = Inputs.First(one => one.Name == name);
        return input.Of(data.Period) is { } period ? data.Missing(region, input.Indicator, period) : Problems.NoPeriodBefore(data.Period);
    }

    static string Show(CheckedFigure figure) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Value} {figure.Unit}");
}

/// <summary>A name in a formula: an indicator in the period itself, the one before, or the same of the year before.</summary>
public sealed record FormulaInput(string Name, string Indicator, FormulaMoment Moment)
{
    /// <summary>Null where there is no period before: cumulative months begin in February, spans and points stand alone.</summary>
    public Period? Of(Period period) => Moment switch
    {
        FormulaMoment.Before when period.Kind == PeriodKind.Cumulative => period.Last.Month > 2 ? Period.Cumulative(period.Last.Year, period.Last.Month - 1) : null,
        FormulaMoment.Before => period.Previous(),
        FormulaMoment.YearBefore => period.PlusYears(-1),
        _ => period,
    };
}

public enum FormulaMoment { Now, Before, YearBefore }
