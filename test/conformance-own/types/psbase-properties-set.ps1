$a=[Collections.ArrayList]::new(); try { $a.psbase.Capacity=20; $a.Capacity } catch { $_.Exception.Message }
$sb=[Text.StringBuilder]::new('abc'); try { $sb.psbase.Length=2; "$sb" } catch { $_.Exception.Message }
$u=[UriBuilder]::new('http://a/'); try { $u.psbase.Port=99; $u.Port } catch { $_.Exception.Message }
$h.psbase.Keys.Count
