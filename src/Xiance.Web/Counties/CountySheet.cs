using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Web.Assessment;
using Xiance.Web.Figures;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Counties;

/// <summary>One county on one page: class, place among peers by indicator, tier, lists, scores of the years, strengths and gaps.</summary>
public sealed record CountySheet(Member Member)
{
    public IReadOnlyList<MemberListing> Lists { get; init; } = [];

    public IReadOnlyList<PeerPosition> Positions { get; init; } = [];

    public TierProgress? Tier { get; init; }

    /// <summary>How the county stands towards the targets that the plan asks of each county; the figures come from the sheet of the target.</summary>
    public IReadOnlyList<(ShownTarget Of, ShownTarget Own, bool Met)> Each { get; init; } = [];

    public ShownRun? Shown { get; init; }

    public ShownExplanation? Explanation { get; init; }

    public IReadOnlyList<(Period Period, decimal? Score, int? Rank)> Years { get; init; } = [];

    /// <summary>Indicators without a figure this period.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public IReadOnlyList<Member> Others { get; init; } = [];

    /// <summary>Tasks, projects and demands of the county as the reader sees them.</summary>
    public CountyWork? Work { get; init; }

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/counties/{code}", (Visit visit, Workspace workspace, string code) => Show(visit, workspace, code));

    static IResult Show(Visit visit, Workspace workspace, string code)
    {
        if (visit is not { Plan: { } plan, Period: { } period }) return RunPages.Nothing(visit, []);
        var members = workspace.Members.Of(plan.Pack, period.Last);
        if (members.FirstOrDefault(member => member.Code == code) is not { } own) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var figures = LedgerFigure.Of(members, workspace.Observations.Current(visit.Reading, plan.Pack, period));
        var peers = members.Where(member => member.Classes.Any(one => own.Classes.Any(mine => mine.Class == one.Class))).Select(member => member.Region).ToHashSet();
        var catalogue = workspace.Packs.Find(visit.Reading, plan.Pack) is { } state ? workspace.Packs.Read(state).Indicators : [];
        var shown = ShownRun.Of(visit, workspace)?.Value;
        var present = figures.Where(figure => figure.Observation.Region == own.Region).Select(figure => figure.Indicator.Id).ToHashSet();
        return new RazorComponentResult<CountyPage>(new
        {
            Sheet = new CountySheet(own)
            {
                Lists = workspace.Members.Lists(plan.Pack, own.Region),
                Positions = [.. workspace.Observations.Indicators(plan.Pack).Select(indicator => PeerPosition.Of(indicator, own.Region, figures, (peers, catalogue.FirstOrDefault(one => one.Code == indicator.Code)?.Direction != Xiance.Plans.Direction.LowerIsBetter))).OfType<PeerPosition>()],
                Tier = TierProgress.Of(visit, workspace, own),
                Each = AskedOfEach(visit, workspace, own),
                Shown = shown,
                Explanation = shown is null ? null : ShownExplanation.Of(shown, code, null),
                Years = Scores(shown, code),
                Missing = [.. workspace.Observations.Indicators(plan.Pack).Where(indicator => !present.Contains(indicator.Id)).Select(indicator => indicator.Name)],
                Others = members,
                Work = CountyWork.Of(visit, workspace, own),
            },
        });
    }

    static IReadOnlyList<(ShownTarget, ShownTarget, bool)> AskedOfEach(Visit visit, Workspace workspace, Member own) =>
        [.. TargetPages.Shown(visit, workspace).SelectMany(target => target.State.Each.Where(one => one.Region.Id == own.Region).Select(one => (target, new ShownTarget(one.State, target.Words), one.Met)))];

    /// <summary>Only where the reader sees the county's row in the run.</summary>
    static IReadOnlyList<(Period, decimal?, int?)> Scores(ShownRun? shown, string code) =>
        shown is null || shown.Scores.All(row => row.Code != code) ? [] : [.. shown.Run.History.Where(standing => standing.Region == code).Select(standing => (standing.Period, standing.Score, standing.Rank))];

    /// <summary>The line of scores over the years as a chart.</summary>
    public string YearChart(Words words) => System.Text.Json.JsonSerializer.Serialize(new
    {
        grid = new { left = 40, right = 20, top = 24, bottom = 40 },
        xAxis = new { type = "category", data = Years.Select(year => year.Rank is { } rank ? $"{Figure.Period(year.Period, words.Locale)}\n{words.With("counties.rank-short", ("rank", rank.ToString(CultureInfo.InvariantCulture)))}" : Figure.Period(year.Period, words.Locale)) },
        yAxis = new { type = "value", scale = true, splitNumber = 3 },
        series = new object[] { new { type = "line", symbolSize = 7, data = Years.Select(year => year.Score is { } score ? Math.Round(score, 2) : (decimal?)null), label = new { show = true, position = "top", color = "#1a2330" } } },
    });
}
