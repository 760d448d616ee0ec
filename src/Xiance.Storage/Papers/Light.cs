namespace Xiance.Storage.Papers;

/// <summary>正常 ●, 临近 ▲, 滞后 ■, 未到期 ○, 未报 (a dashed square): a judgement, always shape and colour and word.</summary>
public enum Light { Normal, Near, Behind, NotDue, Missing }
