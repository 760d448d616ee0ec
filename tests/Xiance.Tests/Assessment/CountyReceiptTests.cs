using System.Security.Cryptography;
using System.Text;
using Xiance.Assessment;
using Xiance.Assessment.Text;

namespace Xiance.Tests.Assessment;

public class CountyReceiptTests
{
    static (Receipt Full, CountyReceipt Copy) Issued(string secret = "盐")
    {
        var written = WrittenCase.Read("示例县域考核.yaml");
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "cases", "示例县域考核.scheme.yaml"));
        var run = Assess.Run(written.Scheme, written.Input).Value!;
        var full = IssueReceipt.Of(text, written.Input, run) with { Salt = secret, Versions = new Dictionary<string, string> { ["program"] = "1" } };
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (full, ReceiptSignature.Sign(IssueCountyReceipt.Of(full, run, "丙")!, key));
    }

    static string[] Codes(CountyReceipt copy) => [.. VerifyCountyReceipt.Run("县份.json", CountyReceiptText.Write(copy), null).Problems.Select(problem => problem.Code)];

    [Fact]
    public void A_copy_holds_its_own_rows_and_of_others_only_hashes_that_cannot_be_guessed()
    {
        var (full, copy) = Issued();
        var text = Encoding.UTF8.GetString(CountyReceiptText.Write(copy));
        Assert.Contains("2024|丙|", text);
        Assert.DoesNotContain("2024|甲|", text);
        Assert.Equal(full.RowHashes.Count, copy.Own.Count + copy.Others.Count);
        Assert.DoesNotContain(copy.Others, other => full.RowHashes.Values.Contains(other.Sha256));
        Assert.Empty(copy.Others.Select(other => other.Sha256).Intersect(Issued("别的盐").Copy.Others.Select(other => other.Sha256)));
        Assert.DoesNotContain("盐", text);
    }

    [Fact]
    public void Its_parts_sum_to_its_score_and_it_fits_the_full_receipt_after_a_round_trip()
    {
        var (full, copy) = Issued();
        Assert.Empty(Codes(copy));
        Assert.All(copy.Views, view => Assert.Equal(view.KernelScore!.Value, view.Lines.Sum(line => line.Amount!.Value), 1e-9));
        Assert.Empty(VerifyCountyReceipt.Against(copy, ReceiptReader.Read("全.json", ReceiptWriter.Write(full)).Value!));
    }

    [Fact]
    public void What_was_altered_is_named()
    {
        var (full, copy) = Issued();
        Assert.Equal(["AS-403", "AS-405"], Codes(copy with { Own = [copy.Own[0] with { Text = copy.Own[0].Text + "0" }, .. copy.Own.Skip(1)] }));
        Assert.Equal(["AS-407", "AS-405"], Codes(copy with { Views = [copy.Views[0] with { KernelScore = copy.Views[0].KernelScore + 1 }, .. copy.Views.Skip(1)] }));
        var swapped = copy with { Others = [copy.Others[0] with { Sha256 = copy.Others[1].Sha256 }, .. copy.Others.Skip(1)] };
        Assert.Equal(["AS-405"], Codes(swapped));
        Assert.Equal("AS-403", Assert.Single(VerifyCountyReceipt.Against(swapped, full)).Code);
    }

    [Theory]
    [InlineData("places-and-grades")]
    [InlineData("targets-and-deductions")]
    [InlineData("frozen-base")]
    [InlineData("hunger")]
    [InlineData("panel-each")]
    [InlineData("panel-pooled")]
    public void A_county_normalises_its_own_figures_again_from_the_class_parameters(string name)
    {
        var folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "own", name);
        var scheme = Xiance.Storage.Tables.SchemeFolder.Read(folder).Value!;
        var figures = Xiance.Storage.Tables.SchemeData.Read(scheme, folder).Value!;
        var input = new AssessmentInput(figures[^1].Period, figures);
        var run = Assess.Run(scheme, input).Value!;
        var full = IssueReceipt.Of(File.ReadAllText(Path.Combine(folder, "assessment.yaml")), input, run) with { Salt = "盐" };
        foreach (var region in run.Regions)
        {
            var copy = IssueCountyReceipt.Of(full, run, region.Region.Id)!;
            var lines = copy.Views.SelectMany(view => view.Lines).Where(line => line is { Treated: not null, Normalised: not null }).ToList();
            Assert.All(lines, line => Assert.True(line.Scale!.Repeatable, $"{region.Region.Id} {line.Indicator}"));
            Assert.Empty(Codes(copy));
            if (lines.Count == 0) continue;
            var first = copy.Views[0];
            var wrong = copy with { Views = [first with { Lines = [.. first.Lines.Select(line => line with { Normalised = line.Normalised + 1 })] }, .. copy.Views.Skip(1)] };
            Assert.Contains("AS-409", Codes(wrong));
        }
    }

    [Fact]
    public void Versions_are_signed_and_no_county_copy_is_one_problem()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signed = ReceiptSignature.Sign(Issued().Full, key);
        Assert.True(ReceiptSignature.Holds(signed));
        Assert.False(ReceiptSignature.Holds(signed with { Versions = new Dictionary<string, string> { ["program"] = "2" } }));
        Assert.Equal("AS-401", Assert.Single(VerifyCountyReceipt.Run("x.json", "{}"u8.ToArray(), null).Problems).Code);
    }
}
