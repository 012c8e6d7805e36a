import type { Device } from "../backend/bindings/Device";

/** Maker and model; the maker once, where the model's name begins with it. As `Device::whole_name`. */
export function wholeName({ maker, name }: Pick<Device, "maker" | "name">): string {
  return maker.split(" ")[0] === name.split(" ")[0] ? name : `${maker} ${name}`;
}
