using System.Security.Cryptography;
using System.Text;
using Xiance.Assessment;
using Xiance.Assessment.Text;

namespace Xiance.Tests.Assessment;

public class ReceiptTests
{
    static (byte[] Bytes, string Fingerprint) Signed()
    {
        var written = WrittenCase.Read("示例县域考核.yaml");
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "cases", "示例县域考核.scheme.yaml"));
        var run = Assess.Run(written.Scheme, written.Input).Value!;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var receipt = ReceiptSignature.Sign(IssueReceipt.Of(text, written.Input, run), key);
        return (ReceiptWriter.Write(receipt), ReceiptSignature.Fingerprint(receipt.PublicKey));
    }

    static string[] Codes(byte[] bytes, string? trusted = null) => [.. VerifyReceipt.Run("凭据.json", bytes, trusted).Problems.Where(problem => problem.Severity == Xiance.Basics.Severity.Error).Select(problem => problem.Code)];

    static byte[] Changed(byte[] bytes, string from, string to)
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(from, text);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text[..at] + to + text[(at + from.Length)..]);
    }

    [Fact]
    public void A_receipt_computes_the_same_digits_elsewhere()
    {
        var (bytes, fingerprint) = Signed();
        var outcome = VerifyReceipt.Run("凭据.json", bytes, fingerprint);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        Assert.Equal(fingerprint, outcome.Value.Fingerprint);
    }

    [Fact]
    public void Every_figure_keeps_its_own_source()
    {
        var written = WrittenCase.Read("示例县域考核.yaml");
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "cases", "示例县域考核.scheme.yaml"));
        var input = written.Input with
        {
            Figures = [.. written.Input.Figures.Select(part => part with { Sources = part.Columns.ToDictionary(column => column.Key, column => column.Value.Select((value, row) => value is null ? null : $"{column.Key}{row}").ToArray()) })],
        };
        var receipt = IssueReceipt.Of(text, input, Assess.Run(written.Scheme, input).Value!);
        Assert.DoesNotContain(VerifyReceipt.Run("凭据.json", ReceiptWriter.Write(receipt), null).Problems, problem => problem.Severity == Xiance.Basics.Severity.Error);
    }

    [Fact]
    public void An_altered_figure_is_named_with_region_and_year()
    {
        var outcome = VerifyReceipt.Run("凭据.json", Changed(Signed().Bytes, "\"总量\": 75", "\"总量\": 76"), null);
        var problem = Assert.Single(outcome.Problems, problem => problem.Code == "AS-403");
        Assert.Equal(["丙", "2024"], problem.Values.Select(value => value.Value));
        Assert.Contains(outcome.Problems, other => other.Code == "AS-407");
    }

    [Fact]
    public void An_altered_scheme_is_named() => Assert.Contains("AS-402", Codes(Changed(Signed().Bytes, "weight: 60", "weight: 60.0")));

    [Fact]
    public void An_altered_score_is_named() => Assert.Contains("AS-407", Codes(Changed(Signed().Bytes, "\"甲\": 100", "\"甲\": 99")));

    [Fact]
    public void A_forged_row_hash_breaks_the_signature()
    {
        var bytes = Signed().Bytes;
        var text = Encoding.UTF8.GetString(bytes);
        var at = text.IndexOf("\"sha256\": \"", StringComparison.Ordinal) + "\"sha256\": \"".Length;
        var forged = Encoding.UTF8.GetBytes(text[..at] + new string('0', 64) + text[(at + 64)..]);
        Assert.Contains("AS-405", Codes(forged));
    }

    [Fact]
    public void Another_signer_is_not_trusted() => Assert.Equal(["AS-406"], Codes(Signed().Bytes, "00"));

    [Fact]
    public void A_file_that_is_no_receipt_is_one_problem() => Assert.Equal(["AS-401"], Codes("{}"u8.ToArray()));
}
