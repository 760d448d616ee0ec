using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using Xiance.Rules.Values;

namespace Xiance.Tests.Incentives;

public sealed class ReadApplicationsTests
{
    [Fact]
    public void Figures_become_applications_and_units_of_one_dimension_are_converted()
    {
        var read = Read(("甲", "2024", "投资额", "1,234.5", "万元"), ("甲", "2024", "规上", "是", ""), ("甲", "2024", "人数", "", ""), ("甲", "2024", "kind", "企业", ""), ("甲", "2024", "rank", "3", ""));
        var firm = Assert.Single(read.Value!);
        Assert.Equal((new NumberValue(12_345_000m), BooleanValue.Of(true), null), (firm.Facts["投资额"], firm.Facts["规上"], firm.Facts["人数"]));
        Assert.Equal((BeneficiaryKind.Enterprise, 3, Period.Year(2024)), (firm.Kind, firm.Rank, firm.Period));
    }

    [Fact]
    public void Every_wrong_cell_is_named_at_once()
    {
        var read = Read(("甲", "2024", "投资额", "很多", "元"), ("甲", "2024", "人数", "5", "元"), ("甲", "2024", "规上", "或许", ""), ("甲", "2024", "没有", "1", ""), ("乙", "去年", "人数", "1", ""), ("丙", "2024", "人数", "1", "人"), ("丙", "2024", "人数", "2", "人"));
        Assert.Equal(["IN-401", "IN-402", "IN-401", "IN-405", "IN-404", "IN-403"], read.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void The_register_refuses_amounts_finer_than_a_fen_and_years_that_are_none()
    {
        var read = ReadRegister.Run([(["试", "认定", "甲", "2024", "1.005"], Place.Nowhere), (["试", "认定", "甲", "二四", "1"], Place.Nowhere)]);
        Assert.Equal(["IN-105", "IN-401"], read.Problems.Select(problem => problem.Code));
        Assert.Equal(new Money(150), Assert.Single(ReadRegister.Run([(["试", "认定", "甲", "2024", "1.50", "", "", "一、二"], Place.Nowhere)]).Value!.Entries).Amount);
    }

    static Outcome<IReadOnlyList<Application>> Read(params (string Entity, string Period, string Name, string Value, string Unit)[] rows) =>
        ReadApplications.Run(StackingRules.Book, rows.Select(row => new FigureRow(row.Entity, row.Period, row.Name, row.Value, row.Unit, Place.Nowhere)));
}
