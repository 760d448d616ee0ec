using Xiance.Assessment.Text;
using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>Checks a county's copy: its rows against their hashes, its normalised values against its figures and the class parameters, its parts against its score, the signature, and (with the full receipt) that nothing was swapped.</summary>
public static class VerifyCountyReceipt
{
    const double Tolerance = 1e-9;

    public static Outcome<CountyReceipt> Run(string name, byte[] bytes, string? trusted) => CountyReceiptText.Read(name, bytes).Then(receipt =>
    {
        List<Problem> problems = [.. Rows(receipt), .. Rescaled(receipt), .. receipt.Views.SelectMany(view => Sums(receipt, view)), .. Signature(receipt, trusted)];
        return Outcome.Of(receipt, problems);
    });

    /// <summary>Every hash of the copy against the full receipt with its salt: rows that differ or are missing are named.</summary>
    public static IReadOnlyList<Problem> Against(CountyReceipt copy, Receipt full)
    {
        var hashes = copy.Others.Concat(copy.Own.Select(row => new CountyReceiptHash(row.Period, copy.Region, row.Sha256))).ToDictionary(row => (row.Period, row.Region), row => row.Sha256);
        var problems = new List<Problem>();
        if (copy.ResultSha256 != full.ResultHash || copy.SchemeSha256 != full.SchemeHash) problems.Add(Problems.ResultDiffers());
        foreach (var part in full.Input.Figures)
            for (var row = 0; row < part.Regions.Count; row++)
                if (!hashes.TryGetValue((part.Period.ToString(), part.Regions[row].Id), out var hash) || hash != IssueCountyReceipt.Salted(IssueCountyReceipt.Salt(full.Salt, part.Period.ToString(), part.Regions[row].Id), ReceiptRows.Text(part, row)))
                    problems.Add(Problems.RowAltered(part.Regions[row].Name, part.Period.ToString()));
        return problems;
    }

    static IEnumerable<Problem> Rows(CountyReceipt receipt) =>
        receipt.Own.Where(row => IssueCountyReceipt.Salted(row.Salt, row.Text) != row.Sha256).Select(row => Problems.RowAltered(receipt.Name, row.Period));

    /// <summary>Every value that can be normalised again from the class parameters, against the one stated.</summary>
    static IEnumerable<Problem> Rescaled(CountyReceipt receipt)
    {
        foreach (var line in receipt.Views.SelectMany(view => view.Lines))
        {
            if (line is not { Scale: { Repeatable: true } scale, Treated: { } own, Normalised: { } stated }) continue;
            var again = RescaleOwn.Value(scale, own);
            if (!(Math.Abs(again - stated) <= Tolerance * Math.Max(1, Math.Abs(stated)))) yield return Problems.NormalisedDiffers(receipt.Name, line.Indicator, stated, again);
        }
    }

    static IEnumerable<Problem> Sums(CountyReceipt receipt, CountyReceiptView view)
    {
        if (view.KernelScore is not { } kernel || view.Lines.Any(line => line.Amount is null)) yield break;
        var sum = view.Lines.Sum(line => line.Amount!.Value);
        var score = (decimal)kernel + view.Points + view.Rest;
        if (Math.Abs(sum - kernel) > Tolerance || Math.Abs((double)(score - (view.Score ?? score))) > Tolerance || (receipt.Views.Count == 1 && receipt.Score != view.Score)) yield return Problems.ScoreDiffers(receipt.Name, view.Score, (decimal)sum + view.Points + view.Rest);
    }

    static IEnumerable<Problem> Signature(CountyReceipt receipt, string? trusted)
    {
        if (receipt.Algorithm == "none")
        {
            if (trusted is not null) yield return Problems.NotSigned();
            yield break;
        }
        if (!ReceiptSignature.Holds(receipt)) yield return Problems.SignatureBroken(receipt.Algorithm);
        else if (trusted is not null && ReceiptSignature.Fingerprint(receipt.PublicKey) != trusted) yield return Problems.OtherSigner(ReceiptSignature.Fingerprint(receipt.PublicKey), trusted);
    }
}
