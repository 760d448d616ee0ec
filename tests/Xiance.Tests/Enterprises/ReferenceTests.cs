using System.Globalization;
using System.Text.Json;
using Xiance.Enterprises;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Enterprises;

/// <summary>Published per-mu formulas through method text alone.</summary>
public class ReferenceTests
{
    static readonly string Cases = Path.Combine(Checkout.Shared, "cases", "assessment", "cn");

    static MethodRun Run(string name)
    {
        Checkout.SkipWithoutShared();
        var method = Methods.Read(Methods.Text(name), name);
        return Methods.Run(method, Methods.Firms(method, Path.Combine(Cases, "enterprises.csv"), 2022), 2022);
    }

    [Theory]
    [InlineData("huangyan-above", "expected_huangyan2022_above.csv")]
    [InlineData("huangyan-above-capped", "expected_huangyan2022_above_cap15_floor0_bonus.csv")]
    [InlineData("huangyan-below", "expected_huangyan2022_below.csv")]
    [InlineData("jingde", "expected_jingde2022.csv")]
    public void Per_mu_formulas_item_by_item(string name, string file)
    {
        var run = Run(name);
        var expected = WideTable.Read(Path.Combine(Cases, file)).Value!;
        var codes = run.Method.Variants[0].Items.Select(item => "score_" + item.Code).ToList();
        Assert.Equal(expected.Rows.Count, run.Firms.Count(firm => firm.State == FirmState.Scored));
        foreach (var row in expected.Rows)
        {
            var firm = Methods.Of(run, row[0], 2022);
            for (var item = 0; item < codes.Count; item++) Close(row[expected.Column(codes[item])], firm.Items[item]);
            Close(row[expected.Column("total")], (double)firm.Score!.Value);
            Assert.Equal(row[expected.Column("rank")], firm.Rank?.ToString(CultureInfo.InvariantCulture));
            if (expected.Column("class_by_rank") >= 0) Assert.Equal((row[expected.Column("class_by_rank")], row[expected.Column("class_final")]), (firm.GradeByPlace, firm.Grade));
        }
    }

    [Fact]
    public void A_benchmark_of_twice_the_mean_is_the_printed_one()
    {
        var run = Run("huaian");
        var printed = JsonDocument.Parse(File.ReadAllText(Path.Combine(Cases, "rules.json"))).RootElement.GetProperty("huaian_bench");

        var first = Methods.Of(run, "E001", 2022);
        var ratios = new[] { 536.83 / 55.99, 23044.63 / 55.99, 536.83 / 1348.9 };
        var weights = new double[] { 40, 30, 30 };
        foreach (var (index, code) in new[] { "tax_mu", "sales_mu", "tax_energy" }.Index())
            Assert.Equal(printed.GetProperty(code).GetDouble(), weights[index] * ratios[index] / first.Items[index], 1e-9);
    }

    static void Close(string expected, double actual)
    {
        var number = double.Parse(expected, CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(number - actual) <= 1e-9 * Math.Max(1, Math.Abs(number)), $"expected {number:R}, actual {actual:R}");
    }
}
