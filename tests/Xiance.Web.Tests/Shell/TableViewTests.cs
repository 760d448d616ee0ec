using Xiance.Access;
using Xiance.Basics;
using Xiance.Web.Shell;

namespace Xiance.Web.Tests.Shell;

public class TableViewTests
{
    sealed record Row(string Name, decimal? Score);

    static readonly Row[] Rows = [new("乙县", 2), new("甲县", 10), new("丙县", null), new("丁县", 2)];

    static readonly TableColumn<Row>[] Columns =
    [
        new("name", "县", row => row.Name) { Order = row => row.Name },
        new("score", "得分", row => row.Score is { } score ? Figure.Score(score) : "未报") { Unit = "分", Number = true, Order = row => row.Score, Figure = row => row.Score },
        new("spare", "备注", row => "无") { Spare = true },
    ];

    static TableView<Row> View(params (string Key, string Value)[] query) =>
        new("t", new Visit(new Reading(Visit.Nobody, Instant.Latest, Locale.Chinese), new(2024, 7, 18)) { Path = "/x", Query = [.. query.Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value))] }, Columns, Rows);

    [Fact]
    public void Keeps_the_given_order_until_asked() => Assert.Equal(Rows, View().Rows);

    [Fact]
    public void Missing_values_come_last_in_both_directions_and_ties_keep_their_order()
    {
        Assert.Equal(["乙县", "丁县", "甲县", "丙县"], View(("t.sort", "score")).Rows.Select(row => row.Name));
        Assert.Equal(["甲县", "乙县", "丁县", "丙县"], View(("t.sort", "score"), ("t.desc", "1")).Rows.Select(row => row.Name));
    }

    [Fact]
    public void Numbers_sort_from_the_greatest_first_and_turn_round_the_second_time()
    {
        Assert.Equal("/x?t.sort=score&t.desc=1", View().SortLink(Columns[1]));
        Assert.Equal("/x?t.sort=score", View(("t.sort", "score"), ("t.desc", "1")).SortLink(Columns[1]));
    }

    [Fact]
    public void Finds_only_in_what_is_shown()
    {
        Assert.Equal(["甲县"], View(("t.find", "甲")).Rows.Select(row => row.Name));
        Assert.Empty(View(("t.find", "无")).Rows);
        Assert.Equal(4, View(("t.find", "无"), ("t.columns", "name"), ("t.columns", "spare")).Rows.Count);
    }

    [Fact]
    public void The_file_holds_what_is_shown()
    {
        var sheet = View(("t.find", "丙"), ("t.columns", "score"), ("t.columns", "name")).Sheet();
        Assert.Equal(["县", "得分（分）"], sheet[0]);
        Assert.Equal(["丙县", "未报"], sheet[1]);
        Assert.Equal(["甲县", 10m], View(("t.sort", "score"), ("t.desc", "1")).Sheet()[1]);
    }

    [Fact]
    public void Unknown_columns_and_sorts_change_nothing() => Assert.Equal(Rows, View(("t.sort", "nothing"), ("t.columns", "nothing")).Rows);
}
