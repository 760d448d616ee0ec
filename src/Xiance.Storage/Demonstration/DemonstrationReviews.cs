using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Waiting;
using Xiance.Storage.Progress;

namespace Xiance.Storage.Demonstration;

/// <summary>Invented follow-up of the sample province: a confirmed list of the year, a review under way with comments and a site visit, and tasks that wait for each other.</summary>
static class DemonstrationReviews
{
    const int Links = 5;

    public static void Make(Workspace workspace, Actor office, Instant now)
    {
        var reading = new Reading(office, Instant.Latest, Locale.Chinese);
        var year = now.ChinaDay.Year;
        if (workspace.YearlyLists.Begin(reading, year, now).Value is { } list) workspace.YearlyLists.Confirm(reading, list.ListId, string.Create(CultureInfo.InvariantCulture, $"示县域办〔{year}〕1号（示例）"), now);
        var quarter = Period.Quarter(year, (now.ChinaDay.Month + 2) / 3).Previous()!.Value;
        if (workspace.Reviewing.Open(reading, (quarter, quarter.Last.AddDays(15)), now).Value is { } review)
        {
            workspace.Reviewing.Take(reading, (review.ReviewId, new ReviewStep { Act = "Comment", About = "省商务厅", Words = "示例：冷链节点县报送口径要统一" }), now);
            workspace.Reviewing.Take(reading, (review.ReviewId, new ReviewStep { Act = "Visit", About = "东河县农产品加工园", Words = "示例：标准厂房已入驻，污水管网待接通", Marks = 86, Day = string.Create(CultureInfo.InvariantCulture, $"{quarter.Last:yyyy-MM-dd}") }), now);
        }
        var open = workspace.TaskList.Page(reading, new TaskQuestion(now.ChinaDay) { OnlyOpen = true, Kind = Xiance.Progress.Tasks.WorkTaskKind.PlanItem, Most = Links + 1 }).Lines;
        for (var place = 0; place + 1 < open.Count; place++)
            workspace.Waiting.Add(reading, new WaitingLink(new WorkRef(WorkKind.Task, open[place].TaskId), new WorkRef(WorkKind.Task, open[place % 2 == 0 ? open.Count - 1 : place + 1].TaskId)) { Words = "示例：等待要素保障先行落实" }, now);
    }
}
