using System.Globalization;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Counties;

/// <summary>The tier of GDP that the document sets for a county, and how far it is.</summary>
public sealed record TierProgress(string Name, decimal? From, decimal? Below, LedgerFigure? Actual, Citation Cite)
{
    /// <summary>What is missing to the lower bound; negative beyond it; null without a figure.</summary>
    public decimal? Gap => From is { } from && Actual is { } actual ? from - actual.Value : null;

    public Light? State => Gap is not { } gap ? null : gap <= 0 ? Light.Normal : gap <= From!.Value / 10 ? Light.Near : Light.Behind;

    public static TierProgress? Of(Visit visit, Workspace workspace, Member member)
    {
        if (visit is not { Plan: { } plan, Period: { } period } || workspace.Packs.Find(visit.Reading, plan.Pack) is not { } state) return null;
        var pack = workspace.Packs.Read(state);
        if (pack.Regions.Lists.FirstOrDefault(list => list.Tier is not null && list.Members.Any(one => one.Code == member.Code)) is not { Tier: { } tier } list) return null;
        var targets = workspace.Observations.Current(visit.Reading, plan.Pack, period, member.Region);
        var actual = targets.FirstOrDefault(figure => figure.Indicator.Code == Output(pack));
        return new TierProgress(list.Name, tier.From, tier.Below, actual, list.Cite);
    }

    /// <summary>Tiers are printed for the level that the plan's targets count counties by.</summary>
    static string? Output(Xiance.Plans.Pack pack) =>
        pack.Targets.FirstOrDefault(target => target.Measure == Xiance.Plans.TargetMeasure.Count)?.Indicator ?? pack.Indicators.FirstOrDefault(indicator => indicator.Unit.Dimension == "money")?.Code;
}

/// <summary>The way of a tier: the list of the document that sets it. The id is the county's code.</summary>
static class TierTrace
{
    public static Task<Outcome<Trace>> Build(HttpContext context, Visit visit, string id)
    {
        var workspace = context.RequestServices.GetRequiredService<Workspace>();
        if (visit is not { Plan: { } plan, Period: { } period } || workspace.Members.Of(plan.Pack, period.Last).FirstOrDefault(member => member.Code == id) is not { } member || TierProgress.Of(visit, workspace, member) is not { } tier)
            return Task.FromResult<Outcome<Trace>>(Problems.NoSuchTrace("target", id));
        var actual = tier.Actual is { } figure ? [new Trace("observation", figure.Observation.Id.ToString(CultureInfo.InvariantCulture), figure.Indicator.Name)] : Array.Empty<Trace>();
        return Task.FromResult<Outcome<Trace>>(TraceDetails.Fill(visit, workspace, new Trace("target", id, $"{member.Name} {tier.Name}", null, tier.Cite) { Children = actual }));
    }
}
