using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Storage;
using Xiance.Storage.Incentives;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;

namespace Xiance.Web.Incentives;

/// <summary>The rules of the plan in view: their pack, the text in force and the compiled book; problems where there are none.</summary>
public sealed record IncentiveBook(PackState Pack, RuleText Text, RuleBook Book)
{
    public static Outcome<IncentiveBook> Of(Visit visit, Workspace workspace) => Of(visit, workspace, Day(visit));

    public static Outcome<IncentiveBook> Of(Visit visit, Workspace workspace, DateOnly day)
    {
        if (visit.Plan is not { } plan || workspace.Packs.Find(visit.Reading, plan.Pack) is not { } pack) return Problems.NoRules("");
        if (workspace.RuleBooks.InForce(pack, day) is not { } text) return Problems.NoRules(pack.Title);
        var book = workspace.RuleBooks.Book(text);
        return book.Value is { Pack.Rules.Count: 0 } ? Problems.NoRules(pack.Title) : book.Then<IncentiveBook>(read => new IncentiveBook(pack, text, read));
    }

    /// <summary>The last day of the period in view, or today: on it rules and parameters are looked up.</summary>
    public static DateOnly Day(Visit visit) => PeriodOf(visit).Last;

    /// <summary>The year in view; without one the year before this one, whose figures are complete.</summary>
    public static Period PeriodOf(Visit visit) => Period.Year(visit.Period?.Last.Year ?? (visit.Known ?? visit.Today).Year - 1);
}
