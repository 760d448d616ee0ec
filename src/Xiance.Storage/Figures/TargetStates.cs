using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Figures.Growing;
using Xiance.Figures.Targets;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>
/// How the targets of a pack stand, from the figures that the reader may see as known on his day. Nothing is kept: the same question asks
/// the ledger again.
/// </summary>
public sealed class TargetStates(Packs packs, Members members, (Observations Observations, FigureValues Values) ledger, Cycles cycles)
{
    /// <summary>Every target in the order of the pack, by the end of the period.</summary>
    public IReadOnlyList<TargetState> Of(Reading reading, PackState state, Period until, DateOnly today)
    {
        var pack = packs.Read(state);
        var book = Book(reading, state, until, today);
        return [.. pack.Targets.Select(target => FollowTarget.Run(target, book, pack.EffectiveFrom.Year, until)).OfType<TargetState>()];
    }

    /// <summary>One target; null when the pack has none of this key.</summary>
    public TargetState? Find(Reading reading, PackState state, (string Key, Period Until, DateOnly Today) asked)
    {
        var pack = packs.Read(state);
        return pack.Targets.FirstOrDefault(target => target.Key == asked.Key) is { } found ? FollowTarget.Run(found, Book(reading, state, asked.Until, asked.Today), pack.EffectiveFrom.Year, asked.Until) : null;
    }

    /// <summary>Printed totals whose parts the document also prints, each with both readings.</summary>
    public IReadOnlyList<(Xiance.Plans.Target Total, RollUpReading Reading)> RollUps(PackState state)
    {
        var pack = packs.Read(state);
        var parts = pack.Regions.Members.Select(region => region.Name).ToHashSet(StringComparer.Ordinal);
        parts.Remove(state.JurisdictionName);
        return CheckRollUp.Of(pack.Targets, pack.Targets.Select(target => target.Scope).Where(scope => !parts.Contains(scope)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The yearly figures of all indicators up to the end of the period.</summary>
    public FigureBook Book(Reading reading, PackState state, Period until, DateOnly today)
    {
        var years = ledger.Observations.Periods(reading, state.Id).Where(period => period.Kind == PeriodKind.Year && period.Last <= until.Last).ToList();
        var indicators = ledger.Observations.AllIndicators(state.Id).ToDictionary(indicator => indicator.Id);
        var figures = ledger.Values.Of(reading, state.Id, years).Where(figure => indicators.ContainsKey(figure.Indicator)).Select(figure => (figure, Indicator: indicators[figure.Indicator])).Select(pair => new BookFigure(
            pair.figure.Region, pair.Indicator.Code, new Datum(pair.figure.Period, ScaledValue.ToDecimal(pair.figure.Scaled, (int)pair.Indicator.Decimals)) { Observations = [pair.figure.Observation], Vintage = pair.figure.Vintage }));
        var regions = members.Of(state.Id, until.Last).Select(member => new BookRegion(member.Region, member.Name)).ToList();
        return new FigureBook(packs.Read(state).Indicators, regions, new BookRegion(state.Jurisdiction, state.JurisdictionName), figures) { Due = Due(state.Id, today), Others = [.. members.Totals(state.Id, until.Last).Where(region => region.Region != state.Jurisdiction).Select(region => new BookRegion(region.Region, region.Name))] };
    }

    /// <summary>
    /// The newest year whose figures are past their reporting day. What no duty asks for, such as totals and computed indicators, is due when
    /// the last yearly duty of the plan is; without any yearly duty nobody set a day.
    /// </summary>
    Func<Xiance.Plans.Indicator, int?> Due(string pack, DateOnly today)
    {
        var duties = cycles.Duties(pack).Where(duty => duty.Periods.Contains(PeriodKind.Year)).ToList();
        var newest = duties.ToDictionary(duty => duty.Name, duty => Enumerable.Range(1, YearsBack).Select(back => today.Year - back).FirstOrDefault(year => DueOn(pack, duty, Period.Year(year)) < today));
        return indicator => duties.Where(duty => duty.Asks(indicator, PeriodKind.Year)).Select(duty => (int?)newest[duty.Name]).Min() ?? duties.Select(duty => (int?)newest[duty.Name]).Min();
    }

    // A yearly figure is never due later.
    const int YearsBack = 3;

    /// <summary>Beyond the working calendar the natural day counts.</summary>
    DateOnly DueOn(string pack, Duty duty, Period period) => cycles.Term(pack, duty, period)?.Due ?? period.Last.AddDays(duty.Due.Days);
}
