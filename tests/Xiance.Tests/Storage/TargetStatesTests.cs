using Xiance.Basics;
using Xiance.Figures.Targets;
using Xiance.Plans;

namespace Xiance.Tests.Storage;

/// <summary>Targets of the demonstration on both databases.</summary>
public class TargetStatesTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    static IReadOnlyList<TargetState> States(Xiance.Storage.Workspace workspace, string account, string pack, Period until)
    {
        var reading = TwoWorkspaces.As(workspace, account);
        return workspace.Targets.Of(reading, workspace.Packs.Find(reading, pack)!, until, new DateOnly(2026, 3, 2));
    }

    [Fact]
    public void Both_databases_show_the_same_standing()
    {
        var lists = two.Both.Select(workspace => States(workspace, "县域办", "sample-2022", Period.Year(2024)).Select(state => (state.Target.Key, state.Actual?.AtLeast, state.Actual?.AtMost, state.Planned, state.Forecast?.Value, state.Light, state.Reason)).ToList()).ToList();
        Assert.All(lists.Skip(1), list => Assert.Equal(lists[0], list));
        Assert.NotEmpty(lists[0]);
    }

    [Fact]
    public void A_count_of_counties_equals_a_count_by_hand_over_the_same_figures()
    {
        var reading = TwoWorkspaces.As(two.Sqlite, "甘肃县域办");
        var state = States(two.Sqlite, "甘肃县域办", "gansu-2022", Period.Year(2024)).Single(one => one.Target.Key == "县数300亿元2025");
        var figures = two.Sqlite.Observations.Current(reading, "gansu-2022", Period.Year(2024)).Where(figure => figure.Indicator.Code == "地区生产总值").ToList();
        Assert.Equal(figures.Count(figure => figure.Value >= 300), state.Actual!.AtLeast);
        Assert.Equal(86 - figures.Count, (int)(state.Actual.AtMost - state.Actual.AtLeast));
        Assert.Equal(figures.Select(figure => figure.Observation.Id).Order(), state.Trace.Children.Select(child => long.Parse(child.Id, System.Globalization.CultureInfo.InvariantCulture)).Order());
        Assert.NotNull(state.Trace.Citation);
    }

    [Fact]
    public void What_was_not_known_on_an_earlier_day_is_not_counted_then()
    {
        var reading = TwoWorkspaces.As(two.Sqlite, "县域办") with { AsOf = Instant.EndOf(new DateOnly(2023, 12, 31)) };
        var states = two.Sqlite.Targets.Of(reading, two.Sqlite.Packs.Find(reading, "sample-2022")!, Period.Year(2024), new DateOnly(2023, 12, 31));
        Assert.All(states.Where(state => state.Actual is not null), state => Assert.True(state.Actual!.Year <= 2023));
    }

    [Fact]
    public void A_period_in_the_middle_of_a_year_judges_by_the_last_full_year() =>
        Assert.Equal(2023, States(two.Sqlite, "县域办", "sample-2022", Period.Quarter(2024, 2)).Single(state => state.Target.Key == "县数200亿元2025").Actual!.Year);

    [Fact]
    public void A_figure_past_its_reporting_day_is_missing_and_before_it_not_due()
    {
        foreach (var workspace in two.Both)
        {
            var reading = TwoWorkspaces.As(workspace, "县域办");
            var pack = workspace.Packs.Find(reading, "sample-2022")!;
            // 2025年年度数据尚无一个；年度数据暂按年后60日（2026-03-02）报送
            IReadOnlyList<TargetState> On(int month, int day) => workspace.Targets.Of(reading, pack, Period.Year(2025), new DateOnly(2026, month, day));
            // 县级填报的在年后15日
            Assert.DoesNotContain(On(1, 10), state => state.LateYear == 2025);
            Assert.DoesNotContain(On(3, 2), state => state.LateYear == 2025 && state.Target.Indicator == "地区生产总值");
            var late = On(3, 3);
            Assert.NotEmpty(late);
            Assert.All(late.Where(state => state.Target.Value is not null && state.EndYear is null or >= 2025), state => Assert.NotEqual(TargetLight.Normal, state.Light));
            Assert.Contains(late, state => state is { Light: TargetLight.Missing, LateYear: 2025 });
        }
    }

    [Fact]
    public void Every_target_of_every_pack_can_be_followed()
    {
        foreach (var (account, pack) in new[] { ("县域办", "sample-2022"), ("甘肃县域办", "gansu-2022") })
        {
            var reading = TwoWorkspaces.As(two.Sqlite, account);
            var states = States(two.Sqlite, account, pack, Period.Year(2024));
            Assert.Equal(two.Sqlite.Packs.Read(two.Sqlite.Packs.Find(reading, pack)!).Targets.Count, states.Count);
            Assert.All(states.Where(state => state.Target.Value is not null), state => Assert.True(state.Actual is not null || state.Each.Count > 0 || state.Lack == FigureOrigin.MembersMissing, state.Target.Key));
        }
    }

    [Fact]
    public void A_target_asked_of_each_county_names_those_who_reach_it_and_those_who_do_not()
    {
        foreach (var workspace in two.Both)
        {
            var reading = TwoWorkspaces.As(workspace, "甘肃县域办");
            var state = workspace.Targets.Of(reading, workspace.Packs.Find(reading, "gansu-2022")!, Period.Year(2024), new DateOnly(2025, 1, 10)).Single(one => one.Target.Key == "每县主导产业数");
            var figures = workspace.Observations.Current(reading, "gansu-2022", Period.Year(2024)).Where(figure => figure.Indicator.Code == "主导产业数").ToDictionary(figure => figure.Region.Name, figure => figure.Value);
            Assert.Equal(86, state.Each.Count);
            Assert.Equal(figures.Where(pair => pair.Value is >= 1 and <= 2).Select(pair => pair.Key).Order(StringComparer.Ordinal), state.Each.Where(one => one.Met && one.State.Actual!.Year == 2024).Select(one => one.Region.Name).Order(StringComparer.Ordinal));
            Assert.All(state.Each.Where(one => one.State.Actual is { Year: 2024 }), one => Assert.Equal(figures[one.Region.Name], one.State.Actual!.Value));
            Assert.All(state.Each.Where(one => one.Met), one => Assert.Equal(0, one.State.Gap));
            Assert.Equal(state.Each.All(one => one.State.Light == TargetLight.Normal), state.Light == TargetLight.Normal);
            Assert.Equal(LightReason.EachMember, state.Reason);
        }
    }
}
