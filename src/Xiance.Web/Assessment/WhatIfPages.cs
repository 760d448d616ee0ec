using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Assessment;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Assessment;

/// <summary>权重推演: move weights, numbers and thresholds of the official scheme and see ranking, honours, talks and money follow. Nothing official changes.</summary>
static class WhatIfPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/assessment/what-if").OnlyFor(Role.Office, Role.Leader, Role.Auditor, Role.ThirdPartyAssessor);
        group.MapGet("", Show);
        group.MapGet("/variants", Variants);
        app.MapGroup("/assessment/what-if").OnlyFor(Role.Office, Role.Leader, Role.ThirdPartyAssessor).MapPost("/save", Save);
    }

    static IResult Show(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true, Value: { } shown }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        return new RazorComponentResult<WhatIfPage>(new { What = ShownWhatIf.Of(visit, workspace, shown) });
    }

    static IResult Save(Visit visit, Workspace workspace, [FromForm] string? name)
    {
        if (ShownRun.Of(visit with { Reading = visit.Latest }, workspace) is not { Succeeded: true, Value: { } shown }) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var (choices, problems) = ShownWhatIf.Read(visit);
        var variant = ShownWhatIf.Compute(shown.Run, choices);
        problems = [.. problems, .. variant.Succeeded ? [] : variant.Problems];
        if (problems.Count == 0) problems = workspace.Variants.Save(visit.Latest, shown.State, (name?.Trim() ?? "", choices), visit.Now);
        return problems.Count > 0 ? Failures.Page(problems, StatusCodes.Status422UnprocessableEntity) : Results.LocalRedirect(visit.Link("/assessment/what-if/variants", ("run", shown.State.Id)));
    }

    static IResult Variants(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true, Value: { } shown }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        var rows = workspace.Variants.Of(visit.Reading, shown.State).Select(saved => Compared(workspace, shown, saved)).ToList();
        return new RazorComponentResult<VariantsPage>(new { Shown = shown, Rows = rows });
    }

    static ComparedVariant Compared(Workspace workspace, ShownRun shown, SavedVariant saved) => ShownWhatIf.Compute(shown.Run, saved.Choices).Value is { } run
        ? new(saved, CompareRuns.Run(shown.Run, run)) { Money = WhatIfMoney.Of(workspace, shown, run).Changes }
        : new(saved, null);
}

/// <summary>A saved variant with what it changes; null when the scheme no longer takes its choices.</summary>
public sealed record ComparedVariant(SavedVariant Saved, RunDifference? Difference)
{
    public IReadOnlyList<MoneyChange> Money { get; init; } = [];
}
