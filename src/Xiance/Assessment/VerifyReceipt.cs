using System.Security.Cryptography;
using System.Text;
using Xiance.Assessment.Text;
using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>Computes a receipt's result again and compares every digit; altered rows, scheme, result or signature are named.</summary>
public static class VerifyReceipt
{
    /// <summary>With a trusted fingerprint, a receipt that another key signed (or none) is a problem.</summary>
    public static Outcome<Verification> Run(string name, byte[] bytes, string? trusted) => ReceiptReader.Read(name, bytes).Then(receipt =>
    {
        var problems = Altered(receipt);
        problems.AddRange(Signatures(receipt, trusted));
        var scheme = SchemeReader.Read("assessment.yaml", receipt.SchemeText);
        if (!scheme.Succeeded) return new List<Problem>([.. problems, .. scheme.Problems]);
        var run = Assess.Run(scheme.Value, receipt.Input);
        if (!run.Succeeded) return new List<Problem>([.. problems, .. run.Problems]);
        problems.AddRange(Different(receipt, run.Value));
        return Outcome.Of(new Verification(run.Value, receipt.Algorithm == "none" ? "" : ReceiptSignature.Fingerprint(receipt.PublicKey)), problems);
    });

    static List<Problem> Altered(Receipt receipt)
    {
        var problems = new List<Problem>();
        if (Hash(receipt.SchemeText) != receipt.SchemeHash) problems.Add(Problems.SchemeAltered());
        foreach (var part in receipt.Input.Figures)
            for (var row = 0; row < part.Regions.Count; row++)
                if (!receipt.RowHashes.TryGetValue((part.Period.ToString(), part.Regions[row].Id), out var hash) || hash != Hash(ReceiptRows.Text(part, row)))
                    problems.Add(Problems.RowAltered(part.Regions[row].Name, part.Period.ToString()));
        problems.AddRange(receipt.Input.Figures.SelectMany(AttributionCheck.Run));
        return problems;
    }

    static IEnumerable<Problem> Signatures(Receipt receipt, string? trusted)
    {
        if (receipt.Algorithm == "none")
        {
            if (trusted is not null) yield return Problems.NotSigned();
            yield break;
        }
        if (!ReceiptSignature.Holds(receipt)) yield return Problems.SignatureBroken(receipt.Algorithm);
        else if (trusted is not null && ReceiptSignature.Fingerprint(receipt.PublicKey) != trusted) yield return Problems.OtherSigner(ReceiptSignature.Fingerprint(receipt.PublicKey), trusted);
    }

    static IEnumerable<Problem> Different(Receipt receipt, AssessmentRun run)
    {
        foreach (var result in run.Regions)
            if (!receipt.Scores.TryGetValue(result.Region.Id, out var score) || score != result.Score)
                yield return Problems.ScoreDiffers(result.Region.Name, score, result.Score);
        if (Convert.ToHexStringLower(SHA256.HashData(RunWriter.Write(run))) != receipt.ResultHash) yield return Problems.ResultDiffers();
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
