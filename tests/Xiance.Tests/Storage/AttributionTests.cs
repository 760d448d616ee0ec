using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage;
using Xiance.Storage.Projects;

namespace Xiance.Tests.Storage;

/// <summary>Figures by shares of flying land on both databases: exact to the last digit, beside the figures on site, and of nobody who has no share.</summary>
public sealed class AttributionTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    static readonly DateOnly Today = new(2026, 3, 2);

    static RegionId County(Workspace workspace, string code) => workspace.Regions.Find(code, Today)!.Id;

    [Fact]
    public void A_projects_part_goes_to_the_holders_of_its_shares_and_nothing_missing_becomes_zero()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var (province, site, holder) = (workspace.Regions.Find("990000", Today)!.Id, County(workspace, "990122"), County(workspace, "990121"));
            var plant = workspace.ProjectKeeping.Add(office, new NewProject(new LibraryProject("示例飞地电池厂", site, ProjectStage.Planned), [], ""), TwoWorkspaces.Now).Value!;
            var later = new Instant(TwoWorkspaces.Now.Milliseconds + 1000);
            Assert.Empty(workspace.ProjectKeeping.SetShares(office, plant.Id, ([new CountyShare(holder, SharedThing.Statistics, new Ratio(0.3m)), new CountyShare(site, SharedThing.Statistics, new Ratio(0.7m))], new DateOnly(2024, 1, 1), "示府〔2024〕3号"), later));
            var figure = workspace.Observations.Current(office, "sample-2022", TwoWorkspaces.Year).First(one => one.Observation.Region == site && one.Indicator.Decimals == 2 && one.Value > 1);
            var contribution = new ProjectContribution(figure.Indicator.Code, "2024", 0.05m);
            Assert.Equal("PG-227", Assert.Single(new ProjectContribution(figure.Indicator.Code, "2024", 0.055m).Check("厂", 2)).Code);
            Assert.Single(new ProjectContribution(figure.Indicator.Code, "2024", 0).Check("厂", 2));
            Assert.Empty(workspace.ProjectKeeping.SetFact(office, plant.Id, new KeptFact<ProjectContribution>("甲", contribution, 0, later, ""), contribution.Check("厂", 2), later));
            CountyAttribution Row(string account, RegionId region) => Assert.Single(workspace.Attributions.Of(TwoWorkspaces.As(workspace, account), ("sample-2022", province), TwoWorkspaces.Year), row => row.Figure.Region == region);
            // 0.05 by 30 and 70 per cent is 0.015 and 0.035: whole hundredths, the half goes where the rule says, the sum stays.
            var (from, to) = (Row("县域办", site), Row("县域办", holder));
            Assert.Equal(from.Figure.Out, to.Figure.In);
            Assert.InRange(to.Figure.In, 1, 2);
            Assert.Equal(figure.Value - from.Value(from.Figure.Out), from.Value(from.Figure.Attributed));
            Assert.Equal(from.Figure.OnSite + to.Figure.OnSite, from.Figure.Attributed + to.Figure.Attributed);
            Assert.Equal((figure.Observation.Id, "示府〔2024〕3号", plant.Id.Value), (from.Observation, from.Figure.Moves.Single().Of.Authority, from.Figure.Moves.Single().Of.Project));
            Assert.Equal(to.Figure.In, Row("东河县", holder).Figure.In);
            Assert.DoesNotContain(workspace.Attributions.Of(TwoWorkspaces.As(workspace, "东河县"), ("sample-2022", province), TwoWorkspaces.Year), row => row.Figure.Region == site);
            Assert.Empty(workspace.Attributions.Of(TwoWorkspaces.As(workspace, "甘肃县域办"), ("sample-2022", province), TwoWorkspaces.Year));
            Assert.Empty(workspace.Attributions.Of(office, ("sample-2022", province), Period.Year(2023)));
            Assert.Null(new AttributedFigure("指标", site, null) { Moves = from.Figure.Moves }.Attributed);
            Assert.True(new AttributedFigure("指标", site, 1) { Moves = [new AttributionMove(from.Figure.Moves[0].Of, holder, 2)] }.Overdrawn);
        }
    }
}
