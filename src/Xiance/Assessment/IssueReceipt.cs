using System.Security.Cryptography;
using System.Text;
using Xiance.Assessment.Text;

namespace Xiance.Assessment;

/// <summary>Makes the receipt of a run: everything another machine needs to compute the same digits again.</summary>
public static class IssueReceipt
{
    public static Receipt Of(string schemeText, AssessmentInput input, AssessmentRun run) => new(schemeText, input)
    {
        SchemeHash = Hash(Encoding.UTF8.GetBytes(schemeText)),
        ResultHash = Hash(RunWriter.Write(run)),
        Scores = run.Regions.ToDictionary(result => result.Region.Id, result => result.Score),
        RowHashes = input.Figures.SelectMany(part => part.Regions.Select((region, row) => (Key: (part.Period.ToString(), region.Id), Hash: Hash(Encoding.UTF8.GetBytes(ReceiptRows.Text(part, row)))))).ToDictionary(pair => pair.Key, pair => pair.Hash),
    };

    static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
