using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Figures;

namespace Xiance.Tests.Storage;

/// <summary>Entry by hand on both databases: drafts survive, nothing is overwritten unseen, handing in is all or nothing and once.</summary>
public sealed class EntryTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Pack = "sample-2022";
    const string County = "990121";
    static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.FromHours(8)));

    static EntryEdit Edit(EntryCell cell, string text, string key) => new(cell.Member.Code, cell.Indicator.Id, text) { Revision = cell.Draft?.Revision ?? 0, Base = cell.Base, Key = key };

    static EntryCell Cell(Workspace workspace, Reading reading, Period period, string region = County) =>
        workspace.Entries.Open(reading, (Pack, period))!.Cells.Values.Single(cell => cell.Member.Code == region && cell.Indicator.Code == "地区生产总值");

    [Fact]
    public void What_was_typed_is_kept_as_typed_and_handed_in_once()
    {
        foreach (var workspace in two.Both)
        {
            var (department, period) = (TwoWorkspaces.As(workspace, "统计局"), Period.Quarter(2026, 1));
            Assert.Equal("ST-254", Assert.Single(workspace.Submissions.Submit(department, (Pack, period, null), "k0", Now).Problems).Code);
            var saved = Assert.Single(workspace.Entries.Save(department, (Pack, period), [Edit(Cell(workspace, department, period), "12,3a", "a")], Now));
            Assert.Equal((EntryOutcome.Saved, 1L, "ST-132"), (saved.Outcome, saved.Revision, Assert.Single(saved.Problems).Code));
            Assert.Equal("12,3a", Cell(workspace, department, period).Draft!.Text);
            Assert.Equal("东河县 地区生产总值", Assert.Single(workspace.Submissions.Submit(department, (Pack, period, null), "k1", Now).Problems).Place.Path);
            var mended = Edit(Cell(workspace, department, period), "1,234.56", "b");
            Assert.Equal(2, Assert.Single(workspace.Entries.Save(department, (Pack, period), [mended], Now)).Revision);
            // 断线重发同一笔：不算第二次
            Assert.Equal((EntryOutcome.Saved, 2L), Assert.Single(workspace.Entries.Save(department, (Pack, period), [mended], Now)) is var again ? (again.Outcome, again.Revision) : default);
            Assert.Equal(1, workspace.Submissions.Submit(department, (Pack, period, null), "k2", Now).Value!.Figures);
            Assert.Equal(1, workspace.Submissions.Submit(department, (Pack, period, null), "k2", Now).Value!.Figures);
            var cell = Cell(workspace, department, period);
            Assert.Equal((1234.56m, "1,234.56", ""), (cell.Now!.Value, cell.Now.Observation.PrintedText, cell.Draft!.Text));
            Assert.Single(workspace.Observations.History(department, cell.Member.Region, new(Pack, "地区生产总值", period)));
        }
    }

    [Fact]
    public void Handing_in_is_all_or_nothing_with_every_problem_by_its_cell()
    {
        foreach (var workspace in two.Both)
        {
            var (department, period) = (TwoWorkspaces.As(workspace, "统计局"), Period.Quarter(2026, 2));
            workspace.Entries.Save(department, (Pack, period), [Edit(Cell(workspace, department, period), "100", "a"), Edit(Cell(workspace, department, period, "990122"), "1.234", "b"), Edit(Cell(workspace, department, period, "990222"), "—", "c")], Now);
            Assert.Equal(["ST-132", "ST-133"], workspace.Submissions.Submit(department, (Pack, period, null), "k", Now).Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
            Assert.Null(Cell(workspace, department, period).Now);
            Assert.Equal(3, workspace.Entries.Open(department, (Pack, period))!.Drafts.Count());
        }
    }

    [Fact]
    public void Nobody_enters_what_is_not_his_or_under_review()
    {
        foreach (var workspace in two.Both)
        {
            var (department, county, period) = (TwoWorkspaces.As(workspace, "统计局"), TwoWorkspaces.As(workspace, "东河县"), Period.Quarter(2026, 3));
            var foreign = Cell(workspace, department, period);
            Assert.Equal(EntryOutcome.Refused, Assert.Single(workspace.Entries.Save(county, (Pack, period), [Edit(foreign, "1", "a")], Now)).Outcome);
            Assert.All(workspace.Entries.Open(county, (Pack, period))!.Members, member => Assert.Equal(County, member.Code));
            Assert.Null(workspace.Entries.Open(county, ("unknown", period)));
            Assert.Empty(workspace.Entries.Open(TwoWorkspaces.As(workspace, "省领导"), (Pack, period))!.Members);
        }
    }

    [Fact]
    public void Fifty_windows_on_one_draft_one_wins_and_the_others_are_told()
    {
        foreach (var workspace in two.Both)
        {
            var (department, period) = (TwoWorkspaces.As(workspace, "统计局"), Period.Quarter(2025, 3));
            var cell = Cell(workspace, department, period);
            var answers = new EntryAnswer[50];
            Parallel.For(0, answers.Length, number => answers[number] = workspace.Entries.Save(department, (Pack, period), [Edit(cell, $"{number + 1}", $"w{number}")], Now).Single());
            var winner = Assert.Single(answers, answer => answer.Outcome == EntryOutcome.Saved);
            Assert.All(answers.Where(answer => answer != winner), answer => Assert.Equal((EntryOutcome.Conflict, winner.Text, 1L, "ST-252"), (answer.Outcome, answer.Text, answer.Revision, answer.Problems[0].Code)));
            Assert.Equal(winner.Text, Cell(workspace, department, period).Draft!.Text);
        }
    }

    [Fact]
    public void Fifty_people_hand_in_one_cell_one_wins_and_the_others_keep_their_draft()
    {
        foreach (var workspace in two.Both)
        {
            var period = Period.Quarter(2025, 4);
            var (security, grant) = (TwoWorkspaces.As(workspace, "安全管理员"), TwoWorkspaces.As(workspace, "统计局").Actor.Grants[0]);
            var people = Enumerable.Range(0, 50).Select(number => Colleague(workspace, (security, grant), number)).ToList();
            foreach (var (person, number) in people.Select((person, number) => (person, number))) workspace.Entries.Save(person, (Pack, period), [Edit(Cell(workspace, person, period), $"{number + 1}", "w")], Now);
            var answers = new Outcome<EntryReceipt>[people.Count];
            Parallel.For(0, people.Count, number => answers[number] = workspace.Submissions.Submit(people[number], (Pack, period, null), "k", Now));
            Assert.Single(answers, answer => answer.Succeeded);
            Assert.All(answers.Where(answer => !answer.Succeeded), answer => Assert.Equal("ST-251", Assert.Single(answer.Problems).Code));
            var won = Array.FindIndex(answers, answer => answer.Succeeded);
            Assert.Equal(won + 1m, Assert.Single(workspace.Observations.History(people[0], Cell(workspace, people[0], period).Member.Region, new(Pack, "地区生产总值", period))).Value);
            var other = people[(won + 1) % people.Count];
            Assert.True(Cell(workspace, other, period) is { Overtaken: true, Draft.Text.Length: > 0 });
            // 看过最新数后重新填写，可以提交
            workspace.Entries.Save(other, (Pack, period), [Edit(Cell(workspace, other, period), "99", "again")], Now);
            Assert.True(workspace.Submissions.Submit(other, (Pack, period, null), "k3", Now).Succeeded);
        }
    }

    static Reading Colleague(Workspace workspace, (Reading Security, Grant Grant) by, int number)
    {
        var made = workspace.Accounts.Create(by.Security.Actor, $"统计员{number}", "Long-enough-1", Now).Value!;
        Assert.Empty(workspace.Accounts.Give(by.Security.Actor.Name, made.Id, by.Grant, Now));
        return new Reading(workspace.Accounts.Named($"统计员{number}", Now)!, Instant.Latest, Locale.Chinese);
    }

    [Fact]
    public void A_figure_far_from_the_year_ago_one_is_a_warning_not_a_refusal()
    {
        foreach (var workspace in two.Both)
        {
            var (office, period) = (TwoWorkspaces.As(workspace, "县域办"), Period.Year(2025));
            var cell = Cell(workspace, office, period);
            Assert.NotNull(cell.YearAgo);
            var answer = Assert.Single(workspace.Entries.Save(office, (Pack, period), [Edit(cell, $"{Math.Round(cell.YearAgo.Value * 100, 0)}", "far")], Now));
            Assert.Equal(("ST-253", Severity.Warning), (Assert.Single(answer.Problems).Code, answer.Problems[0].Severity));
            Assert.True(workspace.Submissions.Submit(office, (Pack, period, null), "far", Now).Succeeded);
        }
    }

    [Fact]
    public void Figures_added_in_bulk_keep_what_they_replace_even_within_one_batch()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var (cell, period) = (Cell(workspace, office, Period.Quarter(2031, 1)), Period.Quarter(2031, 1));
            var figures = Enumerable.Range(1, 3).Select(value => new NewFigure(cell.Member.Region, cell.Indicator.Id, period, value) { PrintedText = $"{value}", ReceivedAt = Now, Source = "甲,\"乙\"\n丙" }).ToList();
            workspace.Observations.Add("县域办", figures, Now, "一批");
            var history = workspace.Observations.History(office, cell.Member.Region, new(Pack, "地区生产总值", period));
            Assert.Equal([history[1].Observation.Id, history[2].Observation.Id, null], history.Select(one => one.Observation.Replaces));
            Assert.Equal((0.03m, "甲,\"乙\"\n丙"), (history[0].Value, history[0].Observation.Source));
        }
    }

    [Fact]
    public void Values_alone_are_those_of_the_ledger_for_every_role_and_day()
    {
        foreach (var workspace in two.Both)
            foreach (var (name, _) in Xiance.Storage.Demonstration.DemonstrationAccounts.All.Where(one => one.Role is not (Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator)).Select(one => (one.Name, one.Role)))
                foreach (var known in new[] { Instant.Latest, Instant.EndOf(new DateOnly(2024, 3, 1)) })
                {
                    if (!workspace.Accounts.SignIn(name, Xiance.Storage.Demonstration.DemonstrationAccounts.Password, TwoWorkspaces.Now).Succeeded) continue;
                    var reading = TwoWorkspaces.As(workspace, name) with { AsOf = known };
                    foreach (var period in new[] { Period.Year(2023), Period.Year(2024), Period.Quarter(2026, 1) })
                        Assert.Equal(workspace.Observations.Current(reading, Pack, period).Select(one => (one.Observation.Region.Value, one.Indicator.Id, one.Observation.Scaled)).Order(),
                            workspace.Values.Of(reading, Pack, [period]).Select(one => (one.Region.Value, one.Indicator, one.Scaled)).Order());
                }
    }
}
