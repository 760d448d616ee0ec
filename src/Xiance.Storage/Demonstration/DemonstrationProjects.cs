using System.Globalization;
using System.Text.Json;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.Projects;
using Xiance.Storage.Databases;
using Xiance.Storage.Projects;

namespace Xiance.Storage.Demonstration;

/// <summary>Invented projects of every county of a pack, at all stages, with years, approvals and milestones; each says that it is invented.</summary>
static class DemonstrationProjects
{
    const string By = "demonstration";
    const long FenAWan = 1_000_000;
    const int FirstYear = 2022;
    const int LastYear = 2026;

    static readonly (string Thing, string Kind)[] Things =
    [
        ("农产品精深加工", "农业"), ("冷链物流中心", "物流"), ("装备零部件生产线", "工业"), ("标准厂房二期", "园区"), ("新材料中试基地", "工业"),
        ("文旅集散中心", "文旅"), ("光伏组件制造", "新能源"), ("污水处理扩能", "基础设施"), ("中药材仓储", "农业"), ("智能家居制造", "工业"),
    ];

    static readonly string[] Posts = ["县长", "副县长（分管工业）", "副县长（分管农业）", "县委副书记", "园区管委会主任"];

    static readonly (string Name, int Days)[] Approvals = [("用地预审与选址意见书", 20), ("环境影响报告表审批", 30), ("建设工程规划许可", 20), ("施工许可", 7)];

    public static void Make(Workspace workspace, Pack pack, DateOnly today)
    {
        var regions = workspace.Members.Of(pack.Id, pack.EffectiveFrom);
        workspace.Database.Write(session =>
        {
            foreach (var member in regions) County(session, (member.Region, member.Name, today), new SplitMix64(DemonstrationFigures.CommittedSeed, "projects" + pack.Id + member.Code));
            return 0;
        });
        var amount = pack.Indicators.FirstOrDefault(indicator => indicator.Handling.RollUp == RollUp.Sum && indicator.Unit.Symbol == "亿元");
        if (pack.Synthetic && regions.Count > 1 && amount is not null) workspace.Database.Write(session => FlyingLand(session, (pack.Id, amount.Code), (regions[^1], regions[^2])));
    }

    static void County(Session session, (RegionId Id, string Name, DateOnly Today) county, SplitMix64 draws)
    {
        var count = 3 + (int)(draws.Unit() * 4);
        var first = (int)(draws.Unit() * Things.Length);
        for (var index = 0; index < count; index++) One(session, county, Things[(first + index * 3) % Things.Length], draws);
    }

    static void One(Session session, (RegionId Id, string Name, DateOnly Today) county, (string Thing, string Kind) thing, SplitMix64 draws)
    {
        var from = FirstYear + (int)(draws.Unit() * 5);
        var to = from + 1 + (int)(draws.Unit() * 3);
        var investment = new Money((3000 + (long)(draws.Unit() * draws.Unit() * 180_000)) * FenAWan);
        var stage = Stage(from, to, draws);
        var project = new LibraryProject($"{county.Name}{thing.Thing}项目", county.Id, ProjectStage.Planned)
        {
            Kind = thing.Kind,
            Content = "示例数据（合成）",
            Owner = $"{county.Name}{thing.Thing[..2]}示例公司",
            Park = draws.Unit() < 0.6m ? $"{county.Name}工业园区" : "",
            Investment = investment,
            Land = draws.Unit() < 0.85m ? new LandArea(20 + (int)(draws.Unit() * 480)) : null,
            FromYear = from,
            ToYear = to,
            LeaderPost = Posts[(int)(draws.Unit() * Posts.Length)],
            KeyStartYear = stage is ProjectStage.NewStart or ProjectStage.UnderConstruction && draws.Unit() < 0.7m ? from : null,
            Synthetic = true,
        };
        var id = ProjectKeeping.Insert(session, By, (project, "", ""), Moment(FirstYear, draws));
        if (stage != ProjectStage.Planned) ProjectKeeping.Version(session, id, 2, (project with { Stage = stage }, "", By), Moment(Math.Min(from, LastYear - 1), draws));
        Years(session, (county.Id, id), (from, to, investment, stage), draws);
        Facts(session, (county.Id, id, county.Today), (from, stage), draws);
    }

    /// <summary>One project on flying land, so that figures on site and by shares stand beside each other.</summary>
    static int FlyingLand(Session session, (string Pack, string Indicator) of, (Plans.Member Site, Plans.Member Holder) between)
    {
        var (site, holder) = between;
        var from = new DateOnly(FirstYear, 1, 1);
        var project = new LibraryProject($"{site.Name}飞地园区装备制造项目", site.Region, ProjectStage.InOperation) { Kind = "工业", Content = "示例数据（合成）", Owner = $"{holder.Name}装备示例公司", Investment = new Money(26_000 * FenAWan), FromYear = FirstYear, ToYear = FirstYear + 1, LeaderPost = Posts[1], Synthetic = true };
        var id = ProjectKeeping.Insert(session, By, (project, "", ""), Instant.EndOf(from));
        foreach (var (region, millionths) in new[] { (site.Region, 600_000L), (holder.Region, 400_000L) })
            session.Do(
                """
                insert into project_share (region_id, project_id, revision, holder_id, thing, share_millionths, from_day, authority, at_ms, by_actor)
                values (@region, @id, 1, @holder, @thing, @millionths, @from, '示府办〔2022〕8号（示例）', @at, @By)
                """, new { region = site.Region.Value, id, holder = region.Value, thing = nameof(SharedThing.Statistics), millionths, from = Days.Text(from), at = Instant.EndOf(from).Milliseconds, By });
        const int year = FirstYear + 2;
        var contribution = new ProjectContribution(of.Indicator, year.ToString(CultureInfo.InvariantCulture), 1.6m) { Pack = of.Pack };
        Fact(session, (site.Region, id), (nameof(ProjectContribution), $"{of.Pack}/{of.Indicator}/{contribution.Period}", JsonSerializer.Serialize(contribution)), new DateOnly(year + 1, 2, 20));
        return 1;
    }

    static ProjectStage Stage(int from, int to, SplitMix64 draws) => (from, to) switch
    {
        _ when draws.Unit() < 0.15m => draws.Unit() < 0.5m ? ProjectStage.Planned : ProjectStage.Reserve,
        (_, < 2025) => ProjectStage.InOperation,
        ( < 2025, _) => ProjectStage.UnderConstruction,
        (2025, _) => ProjectStage.NewStart,
        _ => ProjectStage.Preparation,
    };

    static Instant Moment(int year, SplitMix64 draws) => Instant.EndOf(new DateOnly(year, 1 + (int)(draws.Unit() * 12), 1 + (int)(draws.Unit() * 28)));

    static void Years(Session session, (RegionId County, long Id) at, (int From, int To, Money Investment, ProjectStage Stage) project, SplitMix64 draws)
    {
        if (project.Stage is ProjectStage.Planned or ProjectStage.Reserve or ProjectStage.Preparation) return;
        var parts = project.Investment.Split([.. Enumerable.Range(project.From, project.To - project.From + 1).Select(_ => 1 + draws.Unit())]);
        for (var index = 0; index < parts.Count && project.From + index < LastYear; index++)
        {
            var (year, done) = (project.From + index, (long)(parts[index].Fen / FenAWan * (0.55m + draws.Unit() * 0.55m)) * FenAWan);
            session.Do(
                "insert into project_year (region_id, project_id, year, revision, planned_fen, done_fen, done_until, at_ms, by_actor) values (@region, @Id, @year, 1, @planned, @done, @until, @at, @By)",
                new { region = at.County.Value, at.Id, year = (long)year, planned = parts[index].Fen, done, until = Days.Text(new DateOnly(year, 12, 31)), at = Instant.EndOf(new DateOnly(year, 12, 31)).Milliseconds, By });
        }
    }

    static void Facts(Session session, (RegionId County, long Id, DateOnly Today) at, (int From, ProjectStage Stage) project, SplitMix64 draws)
    {
        if (project.Stage is ProjectStage.Planned or ProjectStage.Reserve) return;
        var start = new DateOnly(Math.Min(project.From, LastYear), 1, 5);
        foreach (var (name, days) in Approvals)
        {
            var open = project.Stage == ProjectStage.Preparation;
            var accepted = open ? at.Today.AddDays(-2 - (int)(draws.Unit() * (days + 6))) : start.AddDays((int)(draws.Unit() * 40));
            var approval = new Approval(name, days, accepted) { DecidedOn = open ? null : accepted.AddDays((int)(days * (0.5m + draws.Unit()))), Number = open ? "" : string.Create(CultureInfo.InvariantCulture, $"示审〔{accepted.Year}〕{1 + (int)(draws.Unit() * 90)}号") };
            if (open && draws.Unit() < 0.3m) approval = approval with { Stops = [new ClockStop(StopKind.Supplement, accepted.AddDays(1), null)] };
            Fact(session, (at.County, at.Id), (nameof(Approval), name, JsonSerializer.Serialize(approval)), accepted);
        }
        Fact(session, (at.County, at.Id), (nameof(ProjectMilestone), "主体完工", JsonSerializer.Serialize(new ProjectMilestone("主体完工", new DateOnly(project.From + 1, 6, 30)) { ReachedOn = project.Stage == ProjectStage.InOperation ? new DateOnly(project.From + 1, 5, 20) : null })), start);
        var land = new FactorNeed(FactorKind.Land, 20 + (int)(draws.Unit() * 200), "亩");
        Fact(session, (at.County, at.Id), (nameof(FactorNeed), nameof(FactorKind.Land), JsonSerializer.Serialize(project.Stage == ProjectStage.Preparation ? land : land with { Secured = land.Needed, Authority = "示自然资〔2022〕1号" })), start);
    }

    static void Fact(Session session, (RegionId County, long Id) at, (string Kind, string Key, string Body) fact, DateOnly day) => session.Do(
        "insert into project_fact (region_id, project_id, kind, fact_key, revision, body, at_ms, by_actor) values (@region, @Id, @Kind, @Key, 1, @Body, @at, @By)",
        new { region = at.County.Value, at.Id, fact.Kind, fact.Key, fact.Body, at = Instant.EndOf(day).Milliseconds, By });
}
