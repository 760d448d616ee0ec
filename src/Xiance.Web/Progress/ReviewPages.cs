using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures.Targets;
using Xiance.Progress.Tasks;
using Xiance.Reports;
using Xiance.Storage;
using Xiance.Storage.Papers;
using Xiance.Storage.Packets;
using Xiance.Storage.Progress;
using Xiance.Web.Figures;
using Xiance.Web.Reports;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Progress;

/// <summary>季度调度: opened, collected, compared, commented, visited, decided, published, closed.</summary>
static class ReviewPages
{
    const int MostLate = 100;

    // The acts of a review, in the order in which they are usual.
    public static readonly IReadOnlyList<string> Acts = ["Comment", "Visit", "Decide", "Publish", "Close"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tasks/reviews", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapGet("/tasks/reviews/{review:long}", (Visit visit, Workspace workspace, long review) => One(visit, workspace, review, []));
        app.MapGet("/tasks/reviews/{review:long}/packet.docx", (Visit visit, Workspace workspace, long review) => Packet(visit, workspace, review, WriteWord.Run, ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")));
        app.MapGet("/tasks/reviews/{review:long}/packet.xlsx", (Visit visit, Workspace workspace, long review) => Packet(visit, workspace, review, WriteExcel.Run, ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")));
        var office = app.MapGroup("/tasks/reviews").OnlyFor(Role.Office);
        office.MapPost("", Open);
        office.MapPost("/{review:long}/{act}", Take);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems) => new RazorComponentResult<ReviewsPage>(new { Reviews = workspace.Reviewing.All(visit.Reading), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    static IResult Open(Visit visit, Workspace workspace, [FromForm] string? period, [FromForm] string? due)
    {
        if (Period.TryParse(period ?? "") is not { Kind: PeriodKind.Quarter } quarter) return Show(visit, workspace, [Problems.NotAPeriod(period ?? "")]);
        if (TaskStepForm.DayOf(due) is not { } day) return Show(visit, workspace, [Problems.DayMissing()]);
        var opened = workspace.Reviewing.Open(visit.Latest, (quarter, day), visit.Now);
        return opened.Succeeded ? Results.LocalRedirect(visit.Link("/tasks/reviews/" + opened.Value.ReviewId.ToString(CultureInfo.InvariantCulture))) : Show(visit, workspace, opened.Problems);
    }

    static IResult Take(Visit visit, Workspace workspace, long review, string act, [FromForm] ReviewForm? sent)
    {
        // A form without a field of its own, as that of closing, arrives as none.
        var form = sent ?? new ReviewForm();
        if (!Acts.Contains(act)) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var step = new ReviewStep { Act = act, About = form.About?.Trim() ?? "", Words = form.Words?.Trim() ?? "", Day = TaskStepForm.DayOf(form.Day) is { } day ? Figure.Day(day) : null, Marks = form.Marks };
        if (act == "Close" && workspace.Reviewing.Find(visit.Latest, review) is { } state) step = step with { Content = ClosedPackets.Kept(visit, workspace, state) };
        var problems = workspace.Reviewing.Take(visit.Latest, (review, step), visit.Now);
        return problems.Count > 0 ? One(visit, workspace, review, problems) : Results.LocalRedirect(visit.Link("/tasks/reviews/" + review.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Readers of the review's own region see a closed review as it was kept; others what they could see at that moment.</summary>
    static IResult One(Visit asking, Workspace workspace, long review, IReadOnlyList<Problem> problems)
    {
        if (workspace.Reviewing.Find(asking.Reading, review) is not { } state) return Failures.Page(Problems.NoSuchPage(asking.Path), StatusCodes.Status404NotFound);
        var (own, steps) = (workspace.Reviewing.IsOwn(asking.Reading, state), workspace.Reviewing.Steps(asking.Reading, review));
        var closing = ClosedPackets.Closed(asking, workspace, state);
        var visit = closing is null && steps.FirstOrDefault(step => step.Act == "Close") is { } close ? At(asking, new Instant(close.AtMs)) : asking;
        var day = visit.Known ?? visit.Today;
        var late = workspace.TaskList.Page(visit.Reading, new TaskQuestion(day) { Light = TaskLight.Behind, OnlyOpen = true, Most = MostLate, Sort = "due" });
        var shown = new ShownReview(state, late)
        {
            Parties = own ? workspace.Reviewing.Parties(visit.Reading, state, day) : [],
            Steps = steps,
            Targets = closing is null ? Targets(visit, workspace, state) : [],
            Content = closing is null ? GatherPacket.Run(ClosedPackets.Order(visit, (ClosedPackets.Plan(visit, state), state.Of)) with { WithCounties = false }, workspace) : null,
            Closing = closing,
            MayWork = !visit.Past && state.Act != "Close" && visit.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region.Value == state.RegionId),
        };
        return new RazorComponentResult<ReviewPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static Visit At(Visit visit, Instant moment) => visit with { Reading = visit.Reading with { AsOf = visit.Reading.AsOf < moment ? visit.Reading.AsOf : moment }, Known = moment.ChinaDay };

    /// <summary>The kept packet of a closed review, today's of an open one; only for readers of its own region.</summary>
    static IResult Packet(Visit visit, Workspace workspace, long review, Func<Paper, byte[]> write, (string Kind, string Ending) file)
    {
        if (workspace.Reviewing.Find(visit.Reading, review) is not { } state || !workspace.Reviewing.IsOwn(visit.Reading, state)) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var paper = ClosedPackets.Closed(visit, workspace, state)?.Paper ?? QuarterPacket.Run(GatherPacket.Run(ClosedPackets.Order(visit, (ClosedPackets.Plan(visit, state), state.Of)), workspace));
        return Results.File(write(paper), file.Kind, string.Create(CultureInfo.InvariantCulture, $"packet-{state.Period}.{file.Ending}"));
    }

    /// <summary>The targets of the plan in the top bar that are not met yet, worst first.</summary>
    static IReadOnlyList<TargetState> Targets(Visit visit, Workspace workspace, ReviewState review) =>
        visit.Plan is { } plan && workspace.Packs.Find(visit.Reading, plan.Pack) is { } pack ? [.. workspace.Targets.Of(visit.Reading, pack, review.Of, visit.Known ?? visit.Today).OrderBy(target => target.Light switch { Xiance.Figures.Targets.TargetLight.Behind => 0, Xiance.Figures.Targets.TargetLight.Near => 1, Xiance.Figures.Targets.TargetLight.Normal => 2, _ => 3 })] : [];
}

/// <summary>What a step of a review sends.</summary>
public sealed record ReviewForm
{
    public string? About { get; init; }

    public string? Words { get; init; }

    public string? Day { get; init; }

    public long? Marks { get; init; }
}

/// <summary>A review with whom it asked, what stands late, the targets, and what was done in it.</summary>
public sealed record ShownReview(ReviewState Review, Xiance.Storage.Progress.TaskPage Late)
{
    public IReadOnlyList<ReviewParty> Parties { get; init; } = [];

    public IReadOnlyList<ReviewStep> Steps { get; init; } = [];

    public IReadOnlyList<TargetState> Targets { get; init; } = [];

    /// <summary>Projects and demands as of today; null once the review was closed and kept.</summary>
    public PacketContent? Content { get; init; }

    public ShownClosing? Closing { get; init; }

    public bool MayWork { get; init; }
}
