using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;

namespace Xiance.Tests.Storage;

/// <summary>Earlier years' results as they were published: taken over with their document, refused without it, known to runs, never a computed year.</summary>
public sealed class ImportedResultsTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Pack = "sample-2022";
    const string Head = "地区代码,地区,统计期,分组,得分,名次,参评数,荣誉,文件,文号\n";

    static (string, byte[]) Table(string rows) => ("结果.csv", Encoding.UTF8.GetBytes(Head + rows));

    [Fact]
    public void They_are_kept_with_their_document_and_the_later_line_stands()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var before = workspace.Runs.Make(office, workspace.Packs.Find(office, Pack)!, Period.Year(2024), TwoWorkspaces.Now).Value!;
            var table = workspace.ImportedResults.Check(office, Pack, Table("990121,东河县,2019,,88.5,3,25,先进县,关于2019年度考核结果的通报,示政发〔2020〕1号\n990122,平野县,2019,,,4,25,,关于2019年度考核结果的通报,\n"));
            Assert.True(table.Succeeded, string.Join('\n', table.Problems));
            Assert.Equal(2, workspace.ImportedResults.Take(office, Pack, table.Value!, TwoWorkspaces.Now));
            var mended = workspace.ImportedResults.Check(office, Pack, Table("990121,,2019,,88.6,2,25,,更正,示政发〔2020〕2号\n")).Value!;
            workspace.ImportedResults.Take(office, Pack, mended, new Instant(TwoWorkspaces.Now.Milliseconds + 1));
            var all = workspace.ImportedResults.All(TwoWorkspaces.As(workspace, "东河县"), Pack);
            Assert.Equal([("990121", 2, 88.6m, "更正"), ("990122", 4, null, "关于2019年度考核结果的通报")], all.Select(one => (one.Code, one.Rank!.Value, one.Score, one.Document)));
            Assert.Equal(88.5m, workspace.ImportedResults.All(office with { AsOf = TwoWorkspaces.Now }, Pack).Single(one => one.Code == "990121").Score);
            // 以前的考核重算仍与保存的一致；新的考核知道导入的年份
            Assert.True(workspace.Runs.Compute(before).Succeeded);
            Assert.True(workspace.Runs.Make(office, workspace.Packs.Find(office, Pack)!, Period.Year(2024), new Instant(TwoWorkspaces.Now.Milliseconds + 5)).Succeeded);
        }
    }

    [Fact]
    public void Every_line_that_cannot_stand_is_named()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var problems = workspace.ImportedResults.Check(office, Pack, Table("990121,平野县,2019,,1,1,2,,文,\n990121,,20x9,,1,1,2,,文,\n990121,,2018,,1,3,2,,,\n990122,,2018,,一,零,2,,文,\n990122,,2018,,1,1,2,,文,\n")).Problems;
            Assert.Equal(["BA", "ST-121", "ST-132", "ST-135", "ST-256", "ST-257", "ST-258"], problems.Select(problem => problem.Code.StartsWith("BA", StringComparison.Ordinal) ? "BA" : problem.Code).Order(StringComparer.Ordinal));
            Assert.Equal("ST-119", Assert.Single(workspace.ImportedResults.Check(TwoWorkspaces.As(workspace, "统计局"), Pack, Table("990121,,2018,,1,1,2,,文,\n")).Problems).Code);
        }
    }
}
