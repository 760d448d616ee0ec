using ExcelDataReader;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Web.Shell;

namespace Xiance.Web.Tests.Shell;

public class ExcelAnswerTests
{
    static readonly TableColumn<(string Name, decimal? Score)>[] Columns =
    [
        new("name", "县", row => row.Name),
        new("score", "得分", row => row.Score is { } score ? Figure.Score(score) : "未报") { Unit = "分", Figure = row => row.Score },
    ];

    [Fact]
    public void Numbers_arrive_as_numbers_and_missing_ones_as_their_word()
    {
        var visit = new Visit(new Reading(Visit.Nobody, Instant.Latest, Locale.Chinese), new(2024, 7, 18)) { Demonstration = true, Period = Period.Year(2023) };
        var answer = Assert.IsType<FileContentHttpResult>(ExcelAnswer.Of(new TableView<(string, decimal?)>("t", visit, Columns, [("=甲县", 82.99m), ("乙县", null)]), "得分"));
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(answer.FileContents.ToArray()));
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        Assert.Contains("2023年", (string)rows[0][0]!, StringComparison.Ordinal);
        Assert.Contains("示例数据（合成）", (string)rows[0][0]!, StringComparison.Ordinal);
        Assert.Equal(["县", "得分（分）"], rows[1]);
        Assert.Equal(["=甲县", 82.99], rows[2]);
        Assert.Equal(["乙县", "未报"], rows[3]);
    }
}
