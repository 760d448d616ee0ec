using Xiance.Reports;
using Xiance.Reports.Text;

namespace Xiance.Tests.Reports;

/// <summary>Papers kept as text and read again, and what changed between two of them.</summary>
public sealed class ComparePapersTests
{
    static Paper Of(params (string Name, string Value)[] rows) => new("材料",
    [
        new PaperHeading(1, "一、总体情况"), new PaperParagraph($"共{rows.Length}项"), new PaperHeading(1, "二、任务进展"),
        new PaperTable([new("任务", false, 3), new("完成", true, 2)], [.. rows.Select(row => (IReadOnlyList<PaperCell>)[row.Name, row.Value])]),
    ]);

    [Fact]
    public void Every_kind_of_block_survives_being_kept()
    {
        var paper = SamplePapers.Everything;
        var again = Assert.Single(PaperText.Read(PaperText.Write([new KeptPaper("示例", paper)])));
        Assert.Equal(("示例", SamplePapers.Text(paper), paper.Marks, paper.Colophon), (again.Pack, SamplePapers.Text(again.Paper), again.Paper.Marks, again.Paper.Colophon));
        Assert.Equal(paper.Blocks.Select(block => block.GetType()), again.Paper.Blocks.Select(block => block.GetType()));
        Assert.Equal(-1234.5m, again.Paper.Blocks.OfType<PaperTable>().First().Rows[0][1].Number);
        Assert.Empty(PaperText.Read(""));
    }

    [Fact]
    public void The_same_rows_are_no_change_and_others_are_counted_by_part()
    {
        Assert.Empty(ComparePapers.Run(Of(("甲", "1"), ("乙", "2")), Of(("乙", "2"), ("甲", "1"))));
        Assert.Equal([new PaperChange("任务进展", 1, 1, 1)], ComparePapers.Run(Of(("甲", "1"), ("乙", "2")), Of(("甲", "3"), ("丙", "2"))));
        Assert.Equal([new PaperChange("任务进展", 0, 1, 0)], ComparePapers.Run(Of(("甲", "1")), Of(("甲", "1"), ("甲", "1"))));
    }
}
