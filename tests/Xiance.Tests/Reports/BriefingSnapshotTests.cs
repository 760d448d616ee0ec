using System.Text;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage.Papers;
using Xiance.Tests.Storage;

namespace Xiance.Tests.Reports;

/// <summary>The briefing of the demonstration province, word for word: synthetic figures from a fixed seed, so the text never changes by itself.</summary>
public sealed class BriefingSnapshotTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    [Fact]
    public void The_briefing_of_2024_reads_as_kept()
    {
        var office = TwoWorkspaces.As(two.Sqlite, "县域办");
        var made = two.Sqlite.Runs.Make(office, two.Sqlite.Packs.Find(office, "sample-2022")!, TwoWorkspaces.Year, TwoWorkspaces.Now);
        var paper = Briefings.Assessment(two.Sqlite, office, made.Value!);
        Assert.True(paper.Succeeded, string.Join('\n', paper.Problems));
        Snapshot.Match("通报-示例省-2024.txt", Text(paper.Value!));
        Assert.Equal(WriteWord.Run(paper.Value!), WriteWord.Run(paper.Value!));
    }

    static string Text(Paper paper)
    {
        var text = new StringBuilder($"{paper.Title}{(paper.Provisional ? " 暂定" : "")}{(paper.Synthetic ? " 示例数据（合成）" : "")}\n");
        foreach (var block in paper.Blocks) text.Append(Block(block)).Append('\n');
        return text.ToString();
    }

    static string Block(PaperBlock block) => block switch
    {
        PaperHeading heading => new string('#', heading.Level) + " " + heading.Text,
        PaperParagraph paragraph => paragraph.Text,
        PaperTable table => string.Join('\n', table.Rows.Select(row => string.Join(" | ", row.Select(cell => cell.Text))).Prepend(string.Join(" | ", table.Columns.Select(column => column.Head)))),
        _ => block.ToString(),
    };
}
