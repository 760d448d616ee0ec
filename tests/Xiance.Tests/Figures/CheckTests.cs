using Xiance.Basics;
using Xiance.Figures.Checks;
using Xiance.Figures.Text;

namespace Xiance.Tests.Figures;

/// <summary>Every kind of check below, at and beyond its limit and with figures missing; values computed by hand stand in 校验算例.yaml.</summary>
public sealed class CheckTests
{
    public static TheoryData<string> Names => [.. CheckCases.All().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_comes_out_as_computed_by_hand(string name)
    {
        var given = CheckCases.All().Single(one => one.Name == name);
        var findings = RunChecks.Run([CheckCases.Checks.Single(check => check.Code == given.Check)], CheckCases.Data(given.Period, given.Figures));
        foreach (var line in given.Expect)
        {
            var words = line.Split(' ', 3);
            var finding = Assert.Single(findings, one => words[0] == "东市" ? one.Regions.Count > 1 : one.Region?.Name == words[0]);
            Assert.Equal($"{words[0]} {words[1]}", $"{words[0]} {Outcome(finding.Outcome)}");
            if (words.Length == 3) Assert.Contains(words[2], Said(finding), StringComparison.Ordinal);
            Assert.Equal(finding.Outcome == CheckOutcome.Failed, finding.Statement is not null);
            Assert.Equal(finding.Outcome == CheckOutcome.Undetermined, finding.Missing.Count > 0);
        }
    }

    static string Outcome(CheckOutcome outcome) => outcome switch { CheckOutcome.Passed => "通过", CheckOutcome.Failed => "不通过", _ => "不能判断" };

    static string Said(Finding finding) => string.Join('\n', finding.Missing.Append(finding.Statement).OfType<Problem>().Select(problem => Wording.Render(problem, Locale.Chinese).What));

    [Fact]
    public void Every_check_of_the_cases_is_used_by_one_and_nothing_is_wrong_with_them()
    {
        Assert.Equal(CheckCases.Checks.Select(check => check.Code).Order(), CheckCases.All().Select(one => one.Check).Distinct().Order());
        Assert.Equal(14, CheckCases.Checks.Count);
    }

    [Fact]
    public void Robust_numbers_are_those_computed_by_hand()
    {
        Assert.Equal((5m, 1.4826m), Robust.Spread([3, 4, 5, 6, 70]));
        Assert.Equal(4.5m, Robust.Median([7, 4, 5, 1]));
        // 斜率：(1,1)(2,3)=2，(1,1)(3,4)=1.5，(2,3)(3,4)=1，中位数1.5；余数 −0.5、0、−0.5，中位数 −0.5
        Assert.Equal((1.5m, -0.5m), Robust.Line([(1, 1), (2, 3), (3, 4)]));
        Assert.Null(Robust.Line([(2, 1), (2, 3)]));
    }

    [Fact]
    public void Figures_that_end_in_nought_and_five_are_heaped_and_even_ones_are_not()
    {
        // 50个数应各5次；25个0、25个5：2×(20²÷5)+8×5 = 200
        var heaped = Digits([.. Enumerable.Range(0, 50).Select(place => place % 2 * 5)]);
        Assert.Equal(CheckOutcome.Failed, heaped.Outcome);
        Assert.Contains("卡方值 200", Wording.Render(heaped.Statement!, Locale.Chinese).What, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Passed, Digits([.. Enumerable.Range(0, 50).Select(place => place % 10)]).Outcome);
        // 0出现14次、其余各4次：(9²+9×1²)÷5 = 18，在0.05界限16.919之上、0.01界限21.666之下
        int[] uneven = [.. Enumerable.Repeat(0, 14), .. Enumerable.Range(1, 9).SelectMany(digit => Enumerable.Repeat(digit, 4))];
        Assert.Equal(CheckOutcome.Passed, Digits(uneven).Outcome);
        Assert.Equal(CheckOutcome.Failed, Digits(uneven, "0.05").Outcome);
        Assert.Equal(CheckOutcome.Undetermined, Digits([.. Enumerable.Repeat(0, 49)]).Outcome);
    }

    static Finding Digits(IReadOnlyList<int> last, string level = "0.01")
    {
        var regions = last.Select((_, place) => new CheckedRegion(new RegionId(place + 1), $"{place}", $"{place}")).ToList();
        var figures = last.Select((digit, place) => new CheckedFigure(regions[place].Id, "产值", Period.Year(2024), (place * 10 + digit) * (place % 3 == 0 ? -1 : 1)) { Decimals = 2 });
        var check = new DigitCheck("末位", "末位", ["产值"]) { Level = level, Minimum = 50, Periods = [PeriodKind.Year] };
        return Assert.Single(RunChecks.Run([check], new CheckData(Period.Year(2024), regions, figures, new Dictionary<string, string>())));
    }

    [Fact]
    public void A_sample_goes_to_the_county_with_the_strongest_evidence_first_and_says_why()
    {
        var figures = CheckCases.All().First(one => one.Check == "用电").Figures.Where(text => !text.StartsWith("己县 增速", StringComparison.Ordinal)).Append("己县 增速 2024 9").Concat(["庚县 产值 2024 1", "庚县 收入 2024 1"]);
        var plan = SamplingPlan.Of(RunChecks.Run(CheckCases.Checks, CheckCases.Data(Period.Year(2024), figures)));
        // 己县用电6，应为8，报9，残差1即10倍；庚县100倍，另有收入超过产值一半、占比过高
        Assert.Equal([("庚县", 100m), ("己县", 10m)], plan.Select(county => (county.Region.Name, county.Evidence)));
        Assert.Equal(["用电", "部分整体", "除数"], plan[0].Reasons.Select(finding => finding.Check.Code).Where(code => code is "用电" or "部分整体" or "除数"));
        Assert.Equal("用电", plan[0].Reasons[0].Check.Code);
    }

    [Fact]
    public void An_explanation_is_bound_to_the_values_it_was_given_for()
    {
        string Key(string income) => RunChecks.Run([CheckCases.Checks[0]], CheckCases.Data(Period.Year(2024), ["甲县 产值 2024 100", $"甲县 收入 2024 {income}"]))[0].Key;
        Assert.Equal(Key("60"), Key("60.00"));
        Assert.NotEqual(Key("60"), Key("61"));
    }

    [Fact]
    public void Everything_wrong_with_checks_is_said_at_once_with_its_place()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Figures", "有误的校验.checks.yaml"));
        var problems = CheckReader.Read("checks.yaml", text, [.. CheckCases.Indicators, CheckCases.Indicators[0] with { Code = "比值", Name = "比值", Arrival = Xiance.Plans.Arrival.Computed }]).Problems;
        Assert.All(problems, problem => Assert.NotNull(problem.Place.Line));
        var lines = text.Split('\n');
        // 每处错误的行末写着应报的代码
        var expected = lines.Select((line, place) => (Line: place + 1, Codes: line.Contains('#') ? line[(line.IndexOf('#') + 1)..].Trim().Split(' ') : [])).SelectMany(line => line.Codes.Where(code => code.Contains('-')).Select(code => $"{line.Line} {code}"));
        Assert.Equal(expected.Order(), problems.Select(problem => $"{problem.Place.Line} {problem.Code}").Order());
    }

    [Theory]
    [InlineData("sample-2022")]
    [InlineData("gansu-2022")]
    [InlineData("guangxi-2021")]
    [InlineData("shaanxi-2025")]
    [InlineData("liuzhou-2021")]
    public void The_checks_of_the_packs_are_read_and_hold_sources_against_each_other(string pack)
    {
        var read = Xiance.Storage.Plans.PackFolder.Read(Path.Combine(Checkout.Root, "packs", pack)).Value!;
        var checks = CheckReader.Read("checks.yaml", read.Files["checks.yaml"], read.Indicators);
        Assert.Empty(checks.Problems);
        Assert.InRange(checks.Value!.Count, 10, 40);
        Assert.Contains(checks.Value, check => check is TruthCheck);
        Assert.Contains(checks.Value, check => check.Severity == CheckSeverity.Error);
        Assert.All(checks.Value, check => Assert.NotEmpty(check.Periods));
    }
}
