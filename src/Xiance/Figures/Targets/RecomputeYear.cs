using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Plans;
using Xiance.Rules;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Figures.Targets;

/// <summary>Applies the formula of an indicator to the rolled-up figures of the whole: income of all towns over income of all villages.</summary>
static class RecomputeYear
{
    public static YearFigure Of(FigureBook book, Indicator indicator, int year)
    {
        if (indicator.Formula is null || Compile.Strict(indicator.Formula, Schema(book), Place.Named(indicator.Code)).Value is not { } formula) return new(null, FigureOrigin.NotRolledUp);
        var parts = formula.Inputs.Where(name => name != indicator.Code).ToDictionary(name => name, name => RollUpYear.Run(book, book.Indicator(name)!, year), StringComparer.Ordinal);
        var missing = parts.Values.SelectMany(part => part.Missing).Distinct().ToList();
        if (parts.Values.Any(part => part.Datum is null)) return new(null, missing.Count > 0 ? FigureOrigin.MembersMissing : FigureOrigin.NotRolledUp) { Missing = missing };
        if (formula.Evaluate(parts.ToDictionary(part => part.Key, part => (Value?)part.Value.Datum!.Value, StringComparer.Ordinal)).Number is not { } value) return new(null, FigureOrigin.NotRolledUp);
        var used = parts.Values.Select(part => part.Datum!).ToList();
        return new(new Datum(Period.Year(year), value) { Observations = [.. used.SelectMany(datum => datum.Observations)], Vintage = used.Min(datum => datum.Vintage) }, FigureOrigin.Recomputed);
    }

    internal static Schema Schema(FigureBook book) =>
        Rules.Schema.Empty with { Names = book.Indicators.Where(one => one.Unit.Symbol.Length > 0).ToDictionary(one => one.Code, one => (RuleType)RuleType.In(one.Unit.Symbol), StringComparer.Ordinal) };
}
