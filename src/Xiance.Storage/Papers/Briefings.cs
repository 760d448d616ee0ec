using Xiance.Access;
using Xiance.Assessment;
using Xiance.Assessment.Life;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Reports;
using Xiance.Storage.Access;
using Xiance.Storage.Assessment;

namespace Xiance.Storage.Papers;

/// <summary>Gathers what a briefing of a run needs, as far as its reader may see it.</summary>
public static class Briefings
{
    /// <summary>The whole ranking is printed, so the paper is for those who see the whole run: office, leaders, auditors.</summary>
    public static Outcome<Paper> Assessment(Workspace workspace, Reading reading, RunState run) =>
        SeesAll(workspace, reading, run) ? Content(workspace, run).Then<Paper>(content => AssessmentBriefing.Run(content with { WithTalks = true })) : Problems.NotAllowed("report");

    /// <summary>The circular of a result as its life stands: a draft until it is published, with its number afterwards.</summary>
    public static Outcome<Paper> Circular(Workspace workspace, Reading reading, RunState run) =>
        SeesAll(workspace, reading, run) ? Content(workspace, run).Then<Paper>(content => AssessmentCircular.Run(content, Facts(workspace, reading, run))) : Problems.NotAllowed("report");

    static CircularFacts Facts(Workspace workspace, Reading reading, RunState run)
    {
        var records = workspace.Lives.Of(reading, run).Records;
        var (decision, notice, publication) = (records.LastOrDefault(record => record.Act == LifeAct.Decide), records.LastOrDefault(record => record.Act == LifeAct.GiveNotice), records.LastOrDefault(record => record.Act == LifeAct.Publish));
        return new CircularFacts(publication?.Document ?? "", workspace.Packs.Find(reading, run.Pack)?.JurisdictionName ?? "")
        {
            Meeting = decision?.Body ?? "",
            MeetingDay = decision?.Day,
            NoticeFrom = notice?.Day,
            NoticeTo = notice?.LastDay,
            NoticeDays = notice?.Days ?? 0,
            IssuedOn = run.Published ? publication?.At.ChinaDay : null,
        };
    }

    /// <summary>One region's paper, with its code as of the period's last day: for those who see the whole run, and for the region itself once the run is published.</summary>
    public static Outcome<Paper> County(Workspace workspace, Reading reading, RunState run, string code)
    {
        if (workspace.Regions.Find(code, run.Period.Last) is not { } region) return Problems.UnknownRegion(Place.Nowhere, code);
        if (!SeesAll(workspace, reading, run) && !(run.Published && IsOwn(workspace, reading, region.Id))) return Problems.NotAllowed("report");
        return Content(workspace, run).Then(content => CountyPaper.Run(content with { WithTalks = true }, region.Code) is { } paper ? paper : (Outcome<Paper>)Problems.UnknownRegion(Place.Nowhere, code));
    }

    /// <summary>Office, leader or auditor of the region that assesses; a city's office sees the paper of its counties only.</summary>
    static bool SeesAll(Workspace workspace, Reading reading, RunState run) => reading.Actor.IsAny(Role.Office, Role.Leader, Role.Auditor) && IsOwn(workspace, reading, run.Region);

    static bool IsOwn(Workspace workspace, Reading reading, RegionId region) => workspace.Database.Read(session =>
        session.One<long>(Sight.Of(session, reading).Fill("select count(*) from region_fact f where f.region_id = @region and {own f}"), new { region = region.Value })) > 0;

    static Outcome<BriefingContent> Content(Workspace workspace, RunState run)
    {
        if (workspace.Packs.Read(run.Pack, run.PackHash) is not { } pack) return Problems.UnknownPack(run.Pack);
        return workspace.Runs.Compute(run).Then<AssessmentRun>(computed => Decided(workspace, run, computed)).Then<BriefingContent>(decided => new BriefingContent(decided, pack.Title, Allocations(workspace, run))
        {
            Tosses = Tosses(workspace, run, decided),
            Synthetic = run.Synthetic,
            State = run.State == "revoked" ? $"结果已撤销（{run.Reason}）。" : run.Published ? $"结果已公布（{run.Reason}）。" : "结果尚未公布。",
            Provenance = $"考核结果第{run.Id}号　规则包 {run.Pack}（{run.PackHash[..12]}）　数据快照第{run.Snapshot}号　结果哈希 {run.ResultHash[..12]}",
            Parents = workspace.Members.Of(run.Pack, run.Period.Last).ToDictionary(member => member.Code, member => member.ParentName, StringComparer.Ordinal),
        });
    }

    static IReadOnlyList<CoinToss> Tosses(Workspace workspace, RunState run, AssessmentRun decided) =>
        workspace.Robust.Kept(run) is { } sure ? CoinTosses.Of(decided, (region, honour) => sure.Find(region)?.Honours.GetValueOrDefault(honour), StandardRobustness.SureFrom, _ => true) : [];

    /// <summary>With the honours as the meeting decided them; a paper that is issued prints no other list.</summary>
    static AssessmentRun Decided(Workspace workspace, RunState run, AssessmentRun computed)
    {
        if (!run.Decided) return computed;
        var codes = workspace.Members.Of(run.Pack, run.Period.Last).ToDictionary(member => member.Region.Value, member => member.Code);
        List<HonourAward> honours = [.. workspace.Runs.Honours(run).Where(row => codes.ContainsKey(row.RegionId)).Select(row => new HonourAward(row.Honour, row.Name, codes[row.RegionId], (int)row.Place, decimal.Parse(row.Value, System.Globalization.CultureInfo.InvariantCulture)) { Class = row.Class.Length == 0 ? null : row.Class, SharedLastPlace = row.Shared != 0 })];
        return computed with { Honours = honours, Regions = [.. computed.Regions.Select(result => result with { Honours = [.. honours.Where(award => award.Region == result.Region.Id)] })] };
    }

    /// <summary>Decided allocations; while nothing is decided, none: a paper prints no draft of money.</summary>
    static IReadOnlyList<Allocation> Allocations(Workspace workspace, RunState run)
    {
        var decided = workspace.Funds.Decided(run).ToLookup(row => row.Fund);
        return [.. (workspace.Funds.Pools(run).Value ?? []).Where(pool => decided[pool.Code].Any()).Select(pool => new Allocation(pool, run.Period, [.. decided[pool.Code].Select(row => new FundShare(row.Code, row.Name, decimal.Parse(row.Weight, System.Globalization.CultureInfo.InvariantCulture), row.Amount) { Lines = row.Lines })]))];
    }
}
