using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Figures.Targets;
using Xiance.Plans;

namespace Xiance.Storage.Papers;

/// <summary>A target with its standing as pages and packets print it: every text and figure of a row, in the target's unit.</summary>
public sealed partial record ShownTarget(TargetState State, PaperWords Words)
{
    /// <summary>The targets of a pack as known, in its order; none where the pack is not there.</summary>
    public static IReadOnlyList<ShownTarget> All(Reading reading, Workspace workspace, (string Pack, Period Period, DateOnly Day) at, PaperWords words) =>
        workspace.Packs.Find(reading, at.Pack) is { } state ? [.. workspace.Targets.Of(reading, state, at.Period, at.Day).Select(target => new ShownTarget(target, words))] : [];

    public Target Target => State.Target;

    public string Key => Target.Key;

    public Light Light => State.Light switch { TargetLight.Normal => Light.Normal, TargetLight.Near => Light.Near, TargetLight.Behind => Light.Behind, TargetLight.Missing => Light.Missing, _ => Light.NotDue };

    public bool Provisional => Target.Assumption is not null;

    /// <summary>What is measured, with whose it is where it is not the whole jurisdiction's.</summary>
    public string Name => State.Whose is { } whose ? $"{whose} {Measured}" : Measured;

    string Measured => Target.Measure == TargetMeasure.Count
        ? Words.With("targets.name.Count", ("condition", Condition()), ("unit", State.Indicator.Unit.Symbol))
        : Words.With("targets.name." + Target.Measure, ("indicator", State.Indicator.Name));

    public string End => State.EndYear?.ToString(CultureInfo.InvariantCulture) ?? Figure.NotApplicable;

    public string Aim => Target.Value is not { } value ? Words.With("targets.assigned", ("by", Target.AssignedBy))
        : Target.ValueMax is { } most ? $"{Figure.Plain(value)}\u2014{Figure.Plain(most)}"
        : $"{Sign} {Figure.Plain(value)}".Trim();

    /// <summary>How many counties reach a target that is asked of each.</summary>
    public string Reached => Words.With("targets.each-met", ("met", Figure.Count(State.Each.Count(one => one.Met))), ("count", Figure.Count(State.Each.Count)));

    public string Actual => State.Each.Count > 0 ? Reached : State.Actual is not { } actual ? Words["figures.missing"] : actual.IsExact ? Number(actual.Value) : $"{Number(actual.AtLeast)}\u2014{Number(actual.AtMost)}";

    public string Planned => State.Planned is { } planned ? Number(planned) : Figure.NotApplicable;

    /// <summary>Actual less what is due now, or less the target where nothing is planned in between.</summary>
    public decimal? Distance => State.Actual is not { } actual ? null : State.Planned is { } planned ? actual.Value - planned : State.Gap;

    public string DistanceText => Distance is { } distance ? Figure.Signed(distance, Decimals) : Figure.NotApplicable;

    public string Gap => State.Gap is { } gap ? Figure.Signed(gap, Decimals) : Figure.NotApplicable;

    public string Required => State.Required is not { } required ? Figure.NotApplicable
        : required.Kind == PaceKind.Growth ? Words.With("targets.required-growth", ("value", Figure.Signed(required.AYear, 1)))
        : Words.With("targets.required-step", ("value", Figure.Signed(required.AYear, Math.Max(1, Decimals))), ("unit", Target.UnitSymbol));

    public string SoFar => State.Required is not { SoFar: { } done } required ? Figure.NotApplicable
        : required.Kind == PaceKind.Growth ? Words.With("targets.required-growth", ("value", Figure.Signed(done, 1)))
        : Words.With("targets.required-step", ("value", Figure.Signed(done, Math.Max(1, Decimals))), ("unit", Target.UnitSymbol));

    public string Expected => State.Forecast is { } forecast ? Number(forecast.Value) : Figure.NotApplicable;

    public string Interval => State.Forecast is { } forecast ? Range(forecast) : State.WithoutForecast is { } why ? Words["targets.no-forecast." + why] : Figure.NotApplicable;

    public string ForecastText => State.Forecast is null ? Interval : $"{Expected}\uff08{Interval}\uff09";

    string Range(Forecast forecast) => Number(forecast.Low) == Number(forecast.High) ? Number(forecast.Low) : $"{Number(forecast.Low)}\u2014{Number(forecast.High)}";

    public string Method => State.Forecast is { } forecast ? Words.With("targets.method." + forecast.Method, ("points", forecast.Points)) : Figure.NotApplicable;

    public string Year => State.Actual?.Year.ToString(CultureInfo.InvariantCulture) ?? Figure.NotApplicable;

    public string Vintage => State.Actual?.Vintage is { } vintage ? Words["figures.vintage." + vintage] : Figure.NotApplicable;

    /// <summary>Why the light shows what it shows, and what is missing or made in which way.</summary>
    public string Reason => string.Join(Words["targets.stop"], new[] { Words.With("targets.reason." + State.Reason, Values()), Lack, Origin, Remark }.Where(part => part.Length > 0));

    string Lack => State.Actual is null && State.Lack is not FigureOrigin.None and not FigureOrigin.Reported and not FigureOrigin.EachMember ? Words.With("targets.origin." + State.Lack, ("regions", Missing)) : State.Actual?.Count is { IsExact: false } ? Words.With("targets.open", ("regions", Missing)) : "";

    string Origin => State.Actual is { Origin: FigureOrigin.Sum or FigureOrigin.Mean or FigureOrigin.WeightedMean or FigureOrigin.Recomputed } actual ? Words.With("targets.origin." + actual.Origin, ("regions", "")) : "";

    /// <summary>Published growth and levels on different bases: a remark, no alarm.</summary>
    string Remark => State.Actual?.Note is { } note ? Words.With("targets.basis." + (note.Price == PriceBasis.Current ? "price" : "scope"), ("change", Figure.Signed(note.LevelChange, 1))) : "";

    string Missing => string.Join('\u3001', State.Missing.Take(5)) + (State.Missing.Count > 5 ? Words.With("targets.and-others", ("count", State.Missing.Count)) : "");

    ReadOnlySpan<(string, object?)> Values() => new (string, object?)[]
    {
        ("actual", Actual), ("year", Year), ("planned", Planned), ("end", End), ("target", Aim), ("unit", Target.UnitSymbol),
        ("low", State.Forecast is { } low ? Number(low.Low) : ""), ("high", State.Forecast is { } high ? Number(high.High) : ""), ("by", Target.AssignedBy ?? ""), ("met", State.Each.Count(one => one.Met)), ("short", State.Each.Count(one => !one.Open && !one.Met)), ("open", State.Each.Count(one => one.Open)), ("late", State.LateYear?.ToString(CultureInfo.InvariantCulture) ?? ""),
    };

    string Sign => Target.Operator switch
    {
        Comparison.AtLeast => "\u2265",
        Comparison.MoreThan => ">",
        Comparison.AtMost => "\u2264",
        Comparison.LessThan => "<",
        Comparison.About => "\u2248",
        _ => "",
    };

    string Condition() => Repeated().Replace(Target.Condition!.Replace(">=", "\u2265", StringComparison.Ordinal).Replace("<=", "\u2264", StringComparison.Ordinal), match => match.Groups[1].Value == Target.Indicator ? "\u3001" : match.Value);

    public string Number(decimal value) => Figure.Number(value, Decimals);

    public int Decimals => Target.Measure switch
    {
        TargetMeasure.Count => 0,
        TargetMeasure.AnnualGrowth => Math.Max(1, (int)(Target.Value?.Scale ?? 1)),
        _ => Math.Max(Target.UnitSymbol == State.Indicator.Unit.Symbol ? Math.Min(2, State.Indicator.Decimals) : 1, (int)(Target.Value?.Scale ?? 0)),
    };

    [GeneratedRegex(@" and (\S+) ")]
    private static partial Regex Repeated();
}
