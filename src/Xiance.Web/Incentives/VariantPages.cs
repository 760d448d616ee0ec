using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Variants;
using Xiance.Storage;
using Xiance.Storage.Incentives;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Incentives;

/// <summary>规则测算: other rates, thresholds and caps on all known figures; cost, winners and losers; variants kept and compared.</summary>
static class VariantPages
{
    const string Prefix = "v.";

    static readonly IReadOnlyList<Role> Readers = [Role.Office, Role.Leader, Role.Auditor];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGroup("/incentives/variants").OnlyFor(Readers).MapGet("", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        app.MapGroup("/incentives/variants").OnlyFor(Role.Office).MapPost("", Keep);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var book = IncentiveBook.Of(visit, workspace);
        if (book.Value is not { } found) return new RazorComponentResult<VariantsPage>(new { Problems = book.Problems });
        var changes = Changes(found.Book, visit.Query);
        var table = workspace.Subjects.Table(visit.Reading, (found.Pack, found.Text), IncentiveBook.PeriodOf(visit));
        var watch = Stopwatch.StartNew();
        var compared = changes.Count > 0 && table.Value is { } firms ? CompareVariant.Run(found.Book, changes, firms, 2) : null;
        var kept = workspace.IncentiveVariants.All(visit.Reading, found.Pack.Id);
        var shown = new ShownVariants(found, changes)
        {
            Comparison = compared?.Value,
            Milliseconds = watch.ElapsedMilliseconds,
            Firms = table.Value?.Rows ?? 0,
            Kept = [.. kept.Select(variant => (variant, table.Value is { } all ? CompareVariant.Run(found.Book, variant.Changes, all, 2).Value : null))],
        };
        return new RazorComponentResult<VariantsPage>(new { Shown = shown, Problems = (IReadOnlyList<Problem>)[.. table.Problems, .. compared?.Problems ?? [], .. problems] }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    /// <summary>Parameters that differ from the law; what is not a number is left as it is in law and shown so.</summary>
    static Dictionary<string, decimal> Changes(RuleBook book, IEnumerable<KeyValuePair<string, string>> fields) =>
        fields.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(pair => (Name: pair.Key[Prefix.Length..], Value: decimal.TryParse(pair.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null))
            .Where(pair => pair.Value is { } value && book.Pack.Parameters.FirstOrDefault(parameter => parameter.Name == pair.Name) is { } law && law.Value != value)
            .GroupBy(pair => pair.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value!.Value, StringComparer.Ordinal);

    static IResult Keep(Visit visit, Workspace workspace, IFormCollection form)
    {
        var book = IncentiveBook.Of(visit, workspace);
        if (book.Value is not { } found) return Show(visit, workspace, book.Problems);
        var problems = workspace.IncentiveVariants.Keep(visit.Latest, found.Pack.Id, (IncentiveBook.PeriodOf(visit), CaseForms.Text(form, "name"), Changes(found.Book, CaseForms.Pairs(form))), visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/incentives/variants"));
    }
}

/// <summary>A variant on trial and those kept, each computed on the same figures.</summary>
public sealed record ShownVariants(IncentiveBook Found, IReadOnlyDictionary<string, decimal> Changes)
{
    public VariantComparison? Comparison { get; init; }

    public long Milliseconds { get; init; }

    public int Firms { get; init; }

    public IReadOnlyList<(IncentiveVariant Variant, VariantComparison? Comparison)> Kept { get; init; } = [];
}
