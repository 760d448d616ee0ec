using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage.Figures;

namespace Xiance.Tests.Storage;

/// <summary>A later vintage on both databases: the run keeps what it froze, and says what has come in since.</summary>
public sealed class LaterFiguresTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    [Fact]
    public void A_later_vintage_changes_no_run_and_is_shown_beside_it()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var run = workspace.Runs.Make(office, workspace.Packs.Find(office, "sample-2022")!, TwoWorkspaces.Year, TwoWorkspaces.Now).Value!;
            var scores = workspace.Runs.Scores(office, run);
            Assert.Empty(workspace.Later.Of(office, run));
            var old = workspace.Observations.Current(office, "sample-2022", TwoWorkspaces.Year).First(figure => figure.Indicator.Code == "地区生产总值");
            var after = new Instant(TwoWorkspaces.Now.Milliseconds + 1000);
            NewFigure Figure(decimal times, Vintage vintage, ObservationStatus status) => new(old.Observation.Region, old.Indicator.Id, TwoWorkspaces.Year, (long)(old.Observation.Scaled * times))
            {
                PrintedText = "更新",
                PrintedUnit = "亿元",
                Vintage = vintage,
                Status = status,
                Visibility = status == ObservationStatus.Released ? Visibility.Jurisdiction : Visibility.Own,
                ReceivedAt = after,
                Source = "省统计局",
            };
            workspace.Observations.Add("县域办", [Figure(1.2m, Vintage.CensusRevised, ObservationStatus.Supplied)], after);
            Assert.Empty(workspace.Later.Of(office, run));
            workspace.Observations.Add("县域办", [Figure(1.1m, Vintage.Final, ObservationStatus.Released)], after);
            var later = Assert.Single(workspace.Later.Of(office, run));
            Assert.Equal((old.Observation.Id, old.Value, Vintage.Final), (later.Frozen.Observation, later.Frozen.Value, later.Later.Vintage));
            Assert.Equal(later.Later.Value - old.Value, later.Difference);
            Assert.Empty(workspace.Later.Of(office with { AsOf = TwoWorkspaces.Now }, run));
            Assert.Equal(scores, workspace.Runs.Scores(office, run));
            Assert.Equal(run.ResultHash, workspace.Runs.Find(office, run.Id)!.ResultHash);
        }
    }
}
